import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { ActRow } from '../acts/act-row.ts';
import { nextRound } from '../acts/next-round.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { settleDeadlines } from '../deadlines/settle-deadlines.ts';
import { registerHandOversOfAct } from '../hand-overs/register-hand-overs-of-act.ts';
import type { Clock } from '../platform/clock.ts';

export type Level = 'county' | 'city' | 'province';

export interface PastAct {
  row: CaseRow;
  act: string;
  happenedOn: string;
  /** whose officers did it, or recorded it for others */
  level: Level;
  outcome: string | null;
  /** as the paper names him; null when it does not */
  doneBy: string | null;
  payload: Record<string, unknown>;
  process: string;
  element: string;
  /** who enters it here */
  recorder: string;
  /** how long before now it is recorded, as `beforeNow` counts it: acts of one day keep their order, and what the platform does comes after all of them */
  offset: number;
}

/** The office of a level through which a case goes. */
export const officeOf = (row: Pick<CaseRow, 'county_code' | 'city_code' | 'province_code'>, level: Level): string => (level === 'county' ? row.county_code : level === 'city' ? row.city_code : row.province_code);

/**
 * Who the law compares: the account of the office that bears this name, if there is exactly one, so that nobody confirms on the platform what he decided on paper; else the name itself.
 */
export async function actorOnPaper(trx: Knex.Transaction, orgCode: string, doneBy: string | null, recorder: string): Promise<{ actorId: string; paperActor: string | null }> {
  const name = doneBy?.trim() ?? '';
  if (name === '') return { actorId: recorder, paperActor: '' };
  const known = (await trx('users as u').join('user_roles as r', 'r.user_id', 'u.id').where({ 'u.name': name, 'r.org_code': orgCode, 'r.role': 'caseworker' }).distinct('u.id').limit(2)) as { id: string }[];
  return known.length === 1 && known[0] ? { actorId: known[0].id, paperActor: null } : { actorId: recorder, paperActor: name };
}

/** Between two steps, in milliseconds; a step records fewer acts than that. */
const STEP = 10;

/**
 * When a step of the past is recorded, in milliseconds from now. The acts of one day are told apart by it, so all of them lie before anything that follows.
 * @param left how many steps of the past come after it
 */
export const beforeNow = (left: number): number => -STEP * (left + 1);

/** Records an act that was done on paper, effective at once: the periods that it meets are settled, what passed with it is in the register of hand-overs. */
export async function recordPastAct(trx: Knex.Transaction, clock: Clock, past: PastAct): Promise<ActRow> {
  const { row } = past;
  const orgCode = officeOf(row, past.level);
  const { actorId, paperActor } = await actorOnPaper(trx, orgCode, past.doneBy, past.recorder);
  const at = clock.now();
  const [written] = (await trx('acts')
    .insert({
      id: randomUUID(), case_id: row.id, act: past.act, round: await nextRound(trx, row.id, past.act), outcome: past.outcome, status: 'effective', happened_on: past.happenedOn,
      recorded_at: new Date(at.getTime() + past.offset), effective_at: at, actor_id: actorId, actor_name: past.doneBy?.trim() || '未载明', org_code: orgCode, org_level: past.level,
      process_key: past.process, activity_id: past.element, payload: JSON.stringify(past.payload), source: 'paper', paper_actor: paperActor, entered_by: past.recorder,
    })
    .returning('*')) as [ActRow];
  await appendAudit(trx, { chain: `case:${row.id}`, actorId: past.recorder, orgCode: row.county_code, action: 'past-act-recorded', caseId: row.id, detail: { actId: written.id, acts: [{ act: past.act, happenedOn: past.happenedOn }] }, at });
  await settleDeadlines(trx, written);
  await registerHandOversOfAct(trx, written);
  return written;
}
