/** The papers that the platform writes, by their English word. */
export const documentKinds = [
  'acceptance-notice',
  'appraisal-referral',
  'approval-form',
  'public-notice-form',
  'materials-notice',
  'outcome-notice',
  'certificate',
  'closing-notice',
  'suspension-notice',
  'resumption-notice',
  'county-report',
  'city-report',
  'non-acceptance-notice',
  'feedback-report',
  'supervision-notice',
  'archive-cover',
  'page-list',
  'hand-over-list',
  'appraisal-result-notice',
  'death-cancellation-report',
  'replacement-form',
  'replacement-supplement-notice',
  'replacement-refusal-notice',
  'transfer-supplement-notice',
  'transfer-refusal-notice',
  'no-registration-notice',
  'hold-notice',
  'police-letter',
  'inbound-review-report',
  'inbound-audit-report',
  'registration-form',
  'cross-transfer-certificate',
  'local-transfer-certificate',
] as const;

export type DocumentKind = (typeof documentKinds)[number];

/** @returns whether a word (from a diagram's `document` property, a route) names a paper. */
export function isDocumentKind(word: string): word is DocumentKind {
  return documentKinds.some((kind) => kind === word);
}
