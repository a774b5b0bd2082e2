import { issueAcceptanceNoticeHandler } from './issue-acceptance-notice.ts';
import { endPensionHandler } from './end-pension.ts';
import { enterGradeChangeHandler } from './enter-grade-change.ts';
import { issueCertificateHandler } from './issue-certificate.ts';
import { issueMaterialsNoticeHandler } from './issue-materials-notice.ts';
import { issueCityReportHandler } from './issue-city-report.ts';
import { issueCountyReportHandler } from './issue-county-report.ts';
import { issueNonAcceptanceNoticeHandler } from './issue-non-acceptance-notice.ts';
import { issueCityOutcomeNoticeHandler, issueOutcomeNoticeHandler, issueProvinceOutcomeNoticeHandler } from './issue-outcome-notice.ts';
import { leavePensionToUnitHandler } from './leave-pension-to-unit.ts';
import { prepareApprovalFormHandler } from './prepare-approval-form.ts';
import { startPensionHandler } from './start-pension.ts';
import { voidCertificateHandler } from './void-certificate.ts';

/** The handlers of 评残, one topic each. */
export const disabilityRatingHandlers = [
  issueMaterialsNoticeHandler,
  issueNonAcceptanceNoticeHandler,
  issueCountyReportHandler,
  issueCityReportHandler,
  issueOutcomeNoticeHandler,
  issueCityOutcomeNoticeHandler,
  issueProvinceOutcomeNoticeHandler,
  prepareApprovalFormHandler,
  issueAcceptanceNoticeHandler,
  issueCertificateHandler,
  enterGradeChangeHandler,
  startPensionHandler,
  leavePensionToUnitHandler,
  voidCertificateHandler,
  endPensionHandler,
] as const;
