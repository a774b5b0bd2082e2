import type { Knex } from 'knex';
import { latestAct } from '../../domain/acts/latest-act.ts';
import { loadPaperContext } from '../../domain/cases/load-paper-context.ts';
import { outcomeNoticePaper } from '../../domain/disability-rating/papers/outcome-notice-paper.ts';
import type { Refusal } from '../../domain/disability-rating/papers/outcome-notice-paper.ts';
import { refusalBasis } from '../../domain/disability-rating/refusal-basis.ts';
import { countFiles } from '../../domain/materials/count-files.ts';
import { lawInForce } from '../../domain/settings/law-in-force.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import type { Handler } from '../runtime/index.ts';
import { issuePaperHandler } from '../shared/issue-paper.ts';

interface Level {
  level: Refusal['level'];
  topic: string;
  act: string;
  /** the acts by which this level says no; the answers of the newest one's task hold the reason */
  refusals: readonly string[];
}

/** 结果告知书 of one level, dated as it said no; the applicant's papers go back with it (第15条第5款、第16条、第17条第2款). */
const outcomeNoticeHandler = ({ level, topic, act, refusals }: Level) => (deps: HandlerDeps): Handler =>
  issuePaperHandler(deps, {
    topic,
    act,
    datedBy: refusals,
    papers: async (trx: Knex.Transaction, caseId: string, issuedOn: string) => {
      const refused = await latestAct(trx, caseId, refusals);
      if (refused.activity_id === null) throw new Error(`the act ${refused.act} belongs to no task`);
      const context = await loadPaperContext(trx, caseId, issuedOn);
      const basis = refusalBasis(refused.act, context.row, await lawInForce(trx, context.row.application_date));
      return [outcomeNoticePaper(context, await countFiles(trx, caseId), issuedOn, { level, task: refused.activity_id, basis })];
    },
  });

export const issueOutcomeNoticeHandler = outcomeNoticeHandler({
  level: 'county', topic: 'disability-rating.issue-outcome-notice', act: 'issue-outcome-notice',
  refusals: ['county-refuses', 'county-accepts-disagreement', 'county-finds-below-standard'],
});

export const issueCityOutcomeNoticeHandler = outcomeNoticeHandler({
  level: 'city', topic: 'disability-rating.issue-city-outcome-notice', act: 'issue-city-outcome-notice', refusals: ['city-finds-not-qualified'],
});

export const issueProvinceOutcomeNoticeHandler = outcomeNoticeHandler({
  level: 'province', topic: 'disability-rating.issue-province-outcome-notice', act: 'issue-province-outcome-notice',
  refusals: ['province-refuses-first-review', 'province-refuses', 'province-cancels-grade'],
});
