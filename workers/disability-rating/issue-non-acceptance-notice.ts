import { factsOf, textOf } from '../../domain/cases/load-paper-context.ts';
import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { nonAcceptancePaper } from '../../domain/disability-rating/papers/non-acceptance-paper.ts';
import { countFiles } from '../../domain/materials/count-files.ts';
import { settingOn } from '../../domain/settings/setting-on.ts';
import { articleText } from '../../domain/queries/law-texts.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

/** 不予受理通知书 with the reason and its article, dated as the county decided so; the papers go back with it (第2、7、9条). */
export const issueNonAcceptanceNoticeHandler = (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic: 'disability-rating.issue-non-acceptance-notice',
    act: 'issue-non-acceptance-notice',
    datedBy: ['refuse-acceptance'],
    papers: async (trx, caseId, issuedOn) => {
      const context = await loadPaperContext(trx, caseId, issuedOn);
      const check = factsOf(context.row, 'check-materials');
      const basis = Number(textOf(check, 'basis'));
      return [nonAcceptancePaper(context, 'check-materials', { reasons: [{ text: textOf(check, 'reason') ?? '', article: articleText(basis) }], returned: await countFiles(trx, caseId) }, issuedOn, { asOutcomeNotice: await settingOn(trx, 'refuse-by-outcome-notice', issuedOn) })];
    },
  });
