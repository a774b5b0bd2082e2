import { latestAct } from '../../domain/acts/latest-act.ts';
import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { acceptancePapers } from '../../domain/disability-rating/papers/acceptance-papers.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

/** 受理通知书 and 介绍信, dated as they were signed; both acts end the period of 第15条第3款. */
export const issueAcceptanceNoticeHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'disability-rating.issue-acceptance-notice',
    act: 'issue-acceptance-notice',
    acts: ['issue-acceptance-notice', 'issue-appraisal-referral'],
    datedBy: ['sign-acceptance-notice'],
    papers: async (trx, caseId, issuedOn) => {
      const accepted = await latestAct(trx, caseId, ['accept-application']);
      return acceptancePapers(await loadPaperContext(trx, caseId, issuedOn), accepted.happened_on, issuedOn);
    },
  });
