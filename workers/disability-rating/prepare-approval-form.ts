import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { approvalFormPaper } from '../../domain/disability-rating/papers/approval-form-paper.ts';
import { settingOn } from '../../domain/settings/setting-on.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

/** The 审批表 to be printed in three copies; filling it in was the officer's act (第15条第3款). */
export const prepareApprovalFormHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'disability-rating.prepare-approval-form',
    act: 'prepare-approval-form',
    acts: [],
    datedBy: ['fill-approval-form'],
    papers: async (trx, caseId, issuedOn) => [approvalFormPaper(await loadPaperContext(trx, caseId, issuedOn), issuedOn, { keptBy: await settingOn(trx, 'approval-form-kept-by', issuedOn) })],
  });
