import { enterAbroadChangeHandler } from './enter-abroad-change.ts';
import { issueReplacementCertificateHandler } from './issue-certificate.ts';
import { issuePrematureNoticeHandler } from './issue-non-acceptance-notice.ts';
import { issueProvinceReplacementRefusalHandler, issueReplacementRefusalHandler } from './issue-refusal-notice.ts';
import { issueSupplementNoticeHandler } from './issue-supplement-notice.ts';
import { prepareReplacementFormHandler } from './prepare-replacement-form.ts';

/** The handlers of 换证补证, one topic each. */
export const certificateReplacementHandlers = [
  issueSupplementNoticeHandler,
  issuePrematureNoticeHandler,
  issueReplacementRefusalHandler,
  issueProvinceReplacementRefusalHandler,
  enterAbroadChangeHandler,
  prepareReplacementFormHandler,
  issueReplacementCertificateHandler,
] as const;
