import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { outcomeNoticePaper } from '../../domain/disability-rating/papers/outcome-notice-paper.ts';
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
      const returned: { title: string; files: string }[] = await trx('materials as m')
        .join('material_files as f', 'f.material_id', 'm.id')
        .where('m.case_id', caseId)
        .groupBy('m.code', 'm.title')
        .orderBy('m.code')
        .select('m.title', trx.raw('count(*) as files'));
      const items = returned.map((item) => ({ title: item.title, files: Number(item.files) }));
      return [outcomeNoticePaper(await loadPaperContext(trx, caseId), items, issuedOn)];
    },
  });
