/** The report of a death and the tasks that follow from it. */
export const deathCancellationForms = [
  'death-cancellation/application',
  'death-cancellation/verify-death',
  'death-cancellation/report-death-up',
  'death-cancellation/forward-death',
  'death-cancellation/record-death-filing',
] as const;
