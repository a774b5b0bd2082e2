/** The tasks of the diagrams that procedures share. */
export const sharedForms = [
  'medical-appraisal/draw-panel',
  'medical-appraisal/confirm-panel',
  'medical-appraisal/record-examination',
  'medical-appraisal/record-appraisal',
  'medical-appraisal/notify-result',
  'medical-appraisal/record-objection',
  'medical-appraisal/commission-second-appraisal',
  'public-notice/post-notice',
  'public-notice/verify-feedback',
  'delivery/record-delivery',
  'archive/file-archive',
  'supervision/issue-supervision',
  'supervision/answer-supervision',
  'supervision/close-supervision',
] as const;
