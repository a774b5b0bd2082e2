/** The application of 换证补证 and its tasks. */
export const certificateReplacementForms = [
  'certificate-replacement/application',
  'certificate-replacement/check-materials',
  'certificate-replacement/record-supplement',
  'certificate-replacement/county-review',
  'certificate-replacement/fill-replacement-form',
  'certificate-replacement/county-report',
  'certificate-replacement/city-review',
  'certificate-replacement/province-review',
  'certificate-replacement/send-certificate',
  'certificate-replacement/city-pass-certificate',
  'certificate-replacement/receive-certificate',
] as const;
