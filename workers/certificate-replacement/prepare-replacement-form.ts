import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { replacementFormPaper } from '../../domain/certificate-replacement/papers/replacement-form-paper.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

/** The 换证补证审批表 to be printed in three copies; filling it in was the officer's act (第28条). */
export const prepareReplacementFormHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'certificate-replacement.prepare-replacement-form',
    act: 'prepare-replacement-form',
    acts: [],
    datedBy: ['fill-replacement-form'],
    papers: async (trx, caseId, issuedOn) => [replacementFormPaper(await loadPaperContext(trx, caseId, issuedOn), issuedOn)],
  });
