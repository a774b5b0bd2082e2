import { issueAcceptanceNoticeHandler } from './disability-rating/issue-acceptance-notice.ts';
import { issueCertificateHandler } from './disability-rating/issue-certificate.ts';
import { issueMaterialsNoticeHandler } from './disability-rating/issue-materials-notice.ts';
import { issueOutcomeNoticeHandler } from './disability-rating/issue-outcome-notice.ts';
import { prepareApprovalFormHandler } from './disability-rating/prepare-approval-form.ts';
import { startPensionHandler } from './disability-rating/start-pension.ts';
import type { HandlerDeps } from './handler-deps.ts';
import type { Handler } from './runtime/index.ts';
import { remindDeadlineHandler, reportBreachHandler } from './shared/alert-deadline.ts';
import { issuePublicNoticeHandler } from './shared/issue-public-notice.ts';
import { renderPapersHandler } from './shared/render-papers.ts';
import { startDeadlineHandler } from './shared/start-deadline.ts';

const factories = [
  issueMaterialsNoticeHandler,
  issueOutcomeNoticeHandler,
  prepareApprovalFormHandler,
  issueAcceptanceNoticeHandler,
  issueCertificateHandler,
  startPensionHandler,
  issuePublicNoticeHandler,
  startDeadlineHandler,
  remindDeadlineHandler,
  reportBreachHandler,
  renderPapersHandler,
] as const;

/** Every handler of the platform, one topic each. */
export const createHandlers = (deps: HandlerDeps): Handler[] => factories.map((create) => create(deps));
