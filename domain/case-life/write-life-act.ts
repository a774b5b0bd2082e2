import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { ActRow, ActState } from '../acts/act-row.ts';
import { toActState } from '../acts/act-row.ts';
import { nextRound } from '../acts/next-round.ts';
import type { Actor } from '../acts/submit-task.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { enqueueCommand } from '../commands/enqueue-command.ts';
import type { EngineCommand } from '../commands/enqueue-command.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict } from '../platform/problem.ts';
import { currentTrace } from '../platform/trace.ts';

export interface WrittenAct {
  act: string;
  happenedOn: string;
  payload: Record<string, unknown>;
}

/** The act that a request has made before: a request is one act, however often it is sent. @throws Problem request-id-used */
export async function actOfRequest(trx: Knex.Transaction, requestId: string, actor: Actor): Promise<ActState | undefined> {
  await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [requestId]);
  const before = await trx<ActRow>('acts').where({ command_id: requestId }).orWhere({ id: requestId }).first();
  if (before && before.actor_id !== actor.id) throw conflict('request-id-used', '该请求编号已被使用，请刷新页面后重试。');
  return before && toActState(before);
}

/**
 * Writes an act with its audit row and its command to the engine, whose event makes it effective.
 * @param prepare what the engine must have done before, such as timers that lie elsewhere; its commands are sent first
 */
export async function submitLifeAct(
  trx: Knex.Transaction,
  clock: Clock,
  actor: Actor,
  row: CaseRow,
  act: WrittenAct,
  command: Pick<EngineCommand, 'id' | 'type' | 'payload'>,
  prepare: () => Promise<void> = async () => undefined,
): Promise<ActState> {
  const written = await insertAct(trx, clock, actor, row, act, { id: randomUUID(), status: 'submitted' });
  await prepare();
  await enqueueCommand(trx, { ...command, caseId: row.id, actorId: actor.id });
  await trx('acts').where({ id: written.id }).update({ command_id: command.id });
  await audit(trx, clock, actor, row, 'act-submitted', { acts: [{ act: act.act, happenedOn: act.happenedOn }], commandId: command.id });
  return toActState(written);
}

/** Writes an act that changes nothing in the engine: it is effective at once. @param id the request's, so that a repeat finds it */
export async function recordLifeAct(trx: Knex.Transaction, clock: Clock, actor: Actor, row: CaseRow, act: WrittenAct, id: string): Promise<ActRow> {
  const written = await insertAct(trx, clock, actor, row, act, { id, status: 'effective', effective_at: clock.now() });
  await audit(trx, clock, actor, row, act.act, { round: written.round, happenedOn: act.happenedOn });
  return written;
}

async function insertAct(trx: Knex.Transaction, clock: Clock, actor: Actor, row: CaseRow, { act, happenedOn, payload }: WrittenAct, more: Record<string, unknown>): Promise<ActRow> {
  const [written] = (await trx('acts')
    .insert({
      case_id: row.id,
      act,
      round: await nextRound(trx, row.id, act),
      happened_on: happenedOn,
      recorded_at: clock.now(),
      actor_id: actor.id,
      actor_name: actor.name,
      org_code: actor.orgCode,
      org_level: actor.orgLevel,
      trace_id: currentTrace() ?? null,
      payload: JSON.stringify(payload),
      ...more,
    })
    .returning('*')) as [ActRow];
  return written;
}

const audit = (trx: Knex.Transaction, clock: Clock, actor: Actor, row: CaseRow, action: string, detail: Record<string, unknown>): Promise<number> =>
  appendAudit(trx, { chain: `case:${row.id}`, actorId: actor.id, orgCode: actor.orgCode, action, caseId: row.id, detail, at: clock.now() });
