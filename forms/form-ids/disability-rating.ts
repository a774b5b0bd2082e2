/** The application of 评残 and its tasks. */
export const disabilityRatingForms = [
  'disability-rating/application',
  'disability-rating/check-materials',
  'disability-rating/record-supplement',
  'disability-rating/county-review',
  'disability-rating/city-pre-review',
  'disability-rating/confirm-city-refusal',
  'disability-rating/city-forward-negative',
  'disability-rating/province-negative-review',
  'disability-rating/fill-approval-form',
  'disability-rating/issue-notices',
  'disability-rating/propose-grade',
  'disability-rating/city-review',
  'disability-rating/province-first-review',
  'disability-rating/province-decision',
] as const;
