import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { outcomeNoticePaper } from '../../domain/disability-rating/papers/outcome-notice-paper.ts';
import { countFiles } from '../../domain/materials/count-files.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

/** 结果告知书 of the county after it has found that the conditions are not met (第15条第5款). */
export const issueOutcomeNoticeHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'disability-rating.issue-outcome-notice',
    act: 'issue-outcome-notice',
    datedBy: ['county-refuses'],
    papers: async (trx, caseId, issuedOn) => {
      return [outcomeNoticePaper(await loadPaperContext(trx, caseId), await countFiles(trx, caseId), issuedOn)];
    },
  });
