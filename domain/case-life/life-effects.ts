import type { Knex } from 'knex';
import type { ActRow } from '../acts/act-row.ts';
import { addFacts } from '../cases/case-row.ts';
import { loadPaperContext } from '../cases/load-paper-context.ts';
import type { Clock } from '../platform/clock.ts';
import type { Ending } from './end-course.ts';
import { endingOf } from './end-course.ts';
import { issueLifePaper } from './issue-life-paper.ts';
import { resumptionNotice, suspensionNotice } from './papers/suspension-notices.ts';

type LifeEffect = (trx: Knex.Transaction, clock: Clock, act: ActRow) => Promise<void>;

const REASONS: Record<Ending, string> = { withdrawn: '申请人撤回申请', annulled: '撤销立案', 'applicant-died': '申请人在医学鉴定前死亡' };

/** The periods of the law run no more, and what hangs out is taken down. A death that a form of the appraisal records goes its way in the diagram. */
const end = (ending: Ending): LifeEffect => async (trx, _clock, act) => {
  await trx('cases').where({ id: act.case_id }).update({ ending, status: 'running' });
  const open = trx('deadlines').where({ case_id: act.case_id }).whereNull('met_on').whereNull('ended_on');
  await open.update({ status: trx.raw("case when status = 'running' then 'ended' else status end"), ended_on: act.happened_on, end_reason: REASONS[ending] });
  await trx('public_notices').where({ case_id: act.case_id }).whereNull('ended_on').update({ ended_on: act.happened_on });
};

const keepDeath: LifeEffect = async (trx, _clock, act) => {
  await addFacts(trx, act.case_id, { death: { diedOn: act.payload['diedOn'] ?? act.happened_on, reportedOn: act.happened_on } });
};

const suspend: LifeEffect = async (trx, clock, act) => {
  await trx('cases').where({ id: act.case_id, status: 'running' }).update({ status: 'suspended' });
  await issueLifePaper(trx, clock, act, 'issue-suspension-notice', suspensionNotice(await loadPaperContext(trx, act.case_id), act));
};

const resume: LifeEffect = async (trx, clock, act) => {
  await trx('cases').where({ id: act.case_id, status: 'suspended' }).update({ status: 'running' });
  await issueLifePaper(trx, clock, act, 'issue-resumption-notice', resumptionNotice(await loadPaperContext(trx, act.case_id), act));
};

const effects: Readonly<Record<string, LifeEffect>> = { 'suspend-case': suspend, 'resume-case': resume, 'record-applicant-death': keepDeath, 'terminate-by-death': keepDeath };

/** What an act on the life of a case means for it, when the engine has taken it; nothing for acts of the main flow. */
export async function effectOfLifeAct(trx: Knex.Transaction, clock: Clock, act: ActRow): Promise<void> {
  const ending = endingOf(act.act);
  if (ending) await end(ending)(trx, clock, act);
  await effects[act.act]?.(trx, clock, act);
}
