import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { feedbackReportPaper } from '../../domain/disability-rating/papers/feedback-report-paper.ts';
import { hungNotice } from '../../domain/notices/hung-notice.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from './issue-paper.ts';

/** 公示反馈核实意见 of the valid notice, dated as the county signed its opinion (第17条). */
export const issueFeedbackReportHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'shared.issue-feedback-report',
    act: 'issue-feedback-report',
    datedBy: ['verify-feedback'],
    papers: async (trx, caseId, issuedOn) => [feedbackReportPaper(await loadPaperContext(trx, caseId, issuedOn), await hungNotice(trx, caseId), issuedOn)],
  });
