import type { OfficeTimerEntry } from './types.ts';

/** The timers that stand at tasks for periods set by an office. */
export const officeTimers = [
  {
    process: 'medical-appraisal', task: 'record-objection', event: 'objection-window-over', endEvent: 'objection-window-reported', name: '异议期满',
    variable: 'objectionWindowDueAt', topic: 'medical-appraisal.report-objection-window',
  },
] as const satisfies readonly OfficeTimerEntry[];
