import { issueAcceptanceNoticeHandler } from './disability-rating/issue-acceptance-notice.ts';
import { endPensionHandler } from './disability-rating/end-pension.ts';
import { enterGradeChangeHandler } from './disability-rating/enter-grade-change.ts';
import { issueCertificateHandler } from './disability-rating/issue-certificate.ts';
import { issueMaterialsNoticeHandler } from './disability-rating/issue-materials-notice.ts';
import { issueCityReportHandler } from './disability-rating/issue-city-report.ts';
import { issueCountyReportHandler } from './disability-rating/issue-county-report.ts';
import { issueNonAcceptanceNoticeHandler } from './disability-rating/issue-non-acceptance-notice.ts';
import { issueCityOutcomeNoticeHandler, issueOutcomeNoticeHandler, issueProvinceOutcomeNoticeHandler } from './disability-rating/issue-outcome-notice.ts';
import { leavePensionToUnitHandler } from './disability-rating/leave-pension-to-unit.ts';
import { prepareApprovalFormHandler } from './disability-rating/prepare-approval-form.ts';
import { startPensionHandler } from './disability-rating/start-pension.ts';
import { voidCertificateHandler } from './disability-rating/void-certificate.ts';
import type { HandlerDeps } from './handler-deps.ts';
import { issueResultNoticeHandler } from './medical-appraisal/issue-result-notice.ts';
import { reportObjectionWindowHandler, startObjectionWindowHandler } from './medical-appraisal/objection-window.ts';
import type { Handler } from './runtime/index.ts';
import { remindDeadlineHandler, reportBreachHandler } from './shared/alert-deadline.ts';
import { issueClosingNoticeHandler } from './shared/issue-closing-notice.ts';
import { issueArchivePapersHandler } from './shared/issue-archive-papers.ts';
import { issueFeedbackReportHandler } from './shared/issue-feedback-report.ts';
import { issuePublicNoticeHandler } from './shared/issue-public-notice.ts';
import { issueSupervisionNoticeHandler } from './shared/issue-supervision-notice.ts';
import { prepareArchiveHandler } from './shared/prepare-archive.ts';
import { renderPapersHandler } from './shared/render-papers.ts';
import { startDeadlineHandler } from './shared/start-deadline.ts';

const factories = [
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
  issueResultNoticeHandler,
  startObjectionWindowHandler,
  reportObjectionWindowHandler,
  issuePublicNoticeHandler,
  issueClosingNoticeHandler,
  issueFeedbackReportHandler,
  prepareArchiveHandler,
  issueArchivePapersHandler,
  issueSupervisionNoticeHandler,
  startDeadlineHandler,
  remindDeadlineHandler,
  reportBreachHandler,
  renderPapersHandler,
] as const;

/** Every handler of the platform, one topic each. */
export const createHandlers = (deps: HandlerDeps): Handler[] => factories.map((create) => create(deps));
