import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import { settleDeadlines } from '../deadlines/settle-deadlines.ts';
import { registerHandOversOfAct } from '../hand-overs/register-hand-overs-of-act.ts';
import type { Clock } from '../platform/clock.ts';
import type { ActRow } from './act-row.ts';

export interface SystemAct {
  caseId: string;
  act: string;
  round: number;
  happenedOn: string;
  orgCode: string;
  orgLevel: string;
  processKey: string;
  activityId: string;
  payload?: Record<string, unknown>;
}

/** Records what a worker did in an office's name, effective at once; part of the worker's own transaction. */
export async function recordSystemAct(trx: Knex.Transaction, clock: Clock, act: SystemAct): Promise<ActRow> {
  const now = clock.now();
  const [row] = (await trx('acts')
    .insert({
      id: randomUUID(),
      case_id: act.caseId,
      act: act.act,
      round: act.round,
      status: 'effective',
      happened_on: act.happenedOn,
      recorded_at: now,
      effective_at: now,
      actor_id: 'system',
      actor_name: '系统办理',
      org_code: act.orgCode,
      org_level: act.orgLevel,
      process_key: act.processKey,
      activity_id: act.activityId,
      payload: JSON.stringify(act.payload ?? {}),
    })
    .returning('*')) as [ActRow];
  await settleDeadlines(trx, row);
  await registerHandOversOfAct(trx, row);
  await appendAudit(trx, { chain: `case:${act.caseId}`, actorId: 'system', orgCode: act.orgCode, action: act.act, caseId: act.caseId, detail: { round: act.round, happenedOn: act.happenedOn }, at: now });
  return row;
}
