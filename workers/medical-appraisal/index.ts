import { issueResultNoticeHandler } from './issue-result-notice.ts';
import { reportObjectionWindowHandler, startObjectionWindowHandler } from './objection-window.ts';

/** The handlers of the medical appraisal, one topic each. */
export const appraisalHandlers = [
  issueResultNoticeHandler,
  startObjectionWindowHandler,
  reportObjectionWindowHandler,
] as const;
