import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { supplementNoticePaper } from '../../domain/certificate-replacement/papers/notices.ts';
import { checkedMaterialsOf } from '../../domain/materials/checked-materials-of.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

/** 补正材料告知书, dated as the finding that something is missing (第27条). */
export const issueSupplementNoticeHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'certificate-replacement.issue-supplement-notice',
    act: 'issue-replacement-supplement-notice',
    datedBy: ['find-replacement-materials-incomplete'],
    papers: async (trx, caseId, issuedOn) => [supplementNoticePaper(await loadPaperContext(trx, caseId, issuedOn), await checkedMaterialsOf(trx, caseId), issuedOn)],
  });
