import { remindDeadlineHandler, reportBreachHandler } from './alert-deadline.ts';
import { issueClosingNoticeHandler } from './issue-closing-notice.ts';
import { issueArchivePapersHandler } from './issue-archive-papers.ts';
import { issueFeedbackReportHandler } from './issue-feedback-report.ts';
import { issuePublicNoticeHandler } from './issue-public-notice.ts';
import { issueSupervisionNoticeHandler } from './issue-supervision-notice.ts';
import { prepareArchiveHandler } from './prepare-archive.ts';
import { renderPapersHandler } from './render-papers.ts';
import { startDeadlineHandler } from './start-deadline.ts';

/** The handlers of all procedures, one topic each. */
export const sharedHandlers = [
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
