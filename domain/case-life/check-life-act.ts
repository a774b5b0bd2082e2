import type { Knex } from 'knex';
import { findAct } from '../../regulations/acts/index.ts';
import type { ActRow } from '../acts/act-row.ts';
import { checkActDates } from '../acts/check-act-dates.ts';
import { checkLawfulness } from '../acts/check-lawfulness.ts';
import type { Actor } from '../acts/submit-task.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { caseToday, getCase } from '../cases/case-row.ts';
import type { Seen } from '../cases/refuse-stale.ts';
import { refuseStale } from '../cases/refuse-stale.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem, conflict } from '../platform/problem.ts';
import { lawInForce } from '../settings/law-in-force.ts';

const ENDINGS: Record<string, string> = { 'withdraw-application': '撤回', 'annul-case': '撤销', 'terminate-by-death': '因申请人死亡终止' };

/** A case to which something may still happen, locked against other submissions. @throws Problem stale, case-closed, case-ended, act-pending */
export async function openCaseForLife(trx: Knex.Transaction, caseId: string, seen: Seen): Promise<CaseRow> {
  await refuseStale(trx, caseId, seen);
  const row = await getCase(trx, caseId);
  if (row.status === 'closed' || row.status === 'rejected') throw conflict('case-closed', '案件已经办结，不能再办理这一事项。');
  if (row.status === 'submitted') throw conflict('case-not-running', '案件正在启动，请稍后再试。');
  const ended = await trx<ActRow>('acts').where({ case_id: caseId }).whereIn('act', Object.keys(ENDINGS)).whereIn('status', ['submitted', 'effective']).first('act', 'happened_on');
  if (ended) throw conflict('case-ended', `案件已于${ended.happened_on}${ENDINGS[ended.act] ?? ''}，不能再办理这一事项。`);
  const pending = await trx<ActRow>('acts').where({ case_id: caseId, status: 'submitted' }).whereIn('act', ['suspend-case', 'resume-case']).first('id');
  if (pending) throw conflict('act-pending', '案件的中止或者恢复正在等待流程引擎确认，请稍后再试。');
  return row;
}

export interface LifeAct {
  act: string;
  happenedOn: string;
  payload: Record<string, unknown>;
  /** the act only makes sense after all that was done: nothing may have a later date */
  last: boolean;
}

/**
 * Whether the act may be done: its date, what was done after it, and the law; what others have submitted just now counts as done.
 * @throws Problem act-date, unlawful
 */
export async function checkLifeAct(trx: Knex.Transaction, clock: Clock, row: CaseRow, actor: Actor, { act, happenedOn, payload, last }: LifeAct): Promise<void> {
  checkActDates([{ happenedOn }], { notBefore: row.application_date, notAfter: caseToday(row, clock) });
  if (last) await refuseEarlierThanDone(trx, row.id, happenedOn);
  const law = await lawInForce(trx, row.application_date);
  await checkLawfulness(trx, { calendar: await currentCalendar(trx), continuations: law.continuations }, row, [{ act, happenedOn }], actor, payload, ['effective', 'submitted']);
}

async function refuseEarlierThanDone(trx: Knex.Transaction, caseId: string, happenedOn: string): Promise<void> {
  const later = await trx<ActRow>('acts').where({ case_id: caseId }).whereIn('status', ['submitted', 'effective']).where('happened_on', '>', happenedOn).orderBy('happened_on', 'desc').first('act', 'happened_on');
  if (!later) return;
  const title = `${happenedOn}之后案件还有办理记录（${later.happened_on}，${findAct(later.act).name}），请核对日期。`;
  throw new Problem({ type: 'act-date', status: 422, title, errors: [{ path: '/happenedOn', message: title }] });
}
