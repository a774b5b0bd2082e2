import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { tablesOfCase } from '../../domain/decisions/tables-of.ts';
import { materialsNoticePaper } from '../../domain/disability-rating/papers/materials-notice-paper.ts';
import { checkedMaterialsOf } from '../../domain/materials/checked-materials-of.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

/** 材料告知书, dated as the finding that something is missing (第15条第2款). */
export const issueMaterialsNoticeHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'disability-rating.issue-materials-notice',
    act: 'issue-materials-notice',
    datedBy: ['find-materials-incomplete'],
    papers: async (trx, caseId, issuedOn) => {
      const context = await loadPaperContext(trx, caseId, issuedOn);
      return [materialsNoticePaper(context, await tablesOfCase(trx, context.row), await checkedMaterialsOf(trx, caseId), issuedOn)];
    },
  });
