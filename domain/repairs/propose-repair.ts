import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import { maskIdNumbers } from '../persons/mask-id-number.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict } from '../platform/problem.ts';
import type { Administrator } from '../proposals/proposal-row.ts';
import { propose } from '../proposals/propose.ts';
import { needsSecondPerson } from './repair.ts';
import type { RepairKind, RepairParameters, RepairRow } from './repair.ts';

export interface NewRepair {
  /** made by the client, the same again when it asks again */
  requestId: string;
  kind: RepairKind;
  caseIds: readonly string[];
  parameters: RepairParameters;
  reason: string;
  exception: string | null;
}

/** Chain of the audit for what administrators repair. */
export const REPAIRS_CHAIN = 'admin:repairs';

/**
 * Writes a repair with a row for each case. One that changes the course of cases waits for a second administrator, the others begin at once.
 * @throws Problem request-id-used
 */
export async function proposeRepair({ db, clock }: { db: Database; clock: Clock }, actor: Administrator, repair: NewRepair): Promise<Pick<RepairRow, 'id' | 'status'>> {
  const { requestId: id, kind, caseIds, parameters } = repair;
  const [reason, exception] = [maskIdNumbers(repair.reason), maskIdNumbers(repair.exception)];
  return db.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`repair:${id}`]);
    const known = await trx<RepairRow>('repairs').where({ id }).first();
    if (known && known.proposed_by === actor.id && known.kind === kind && isDeepStrictEqual(known.parameters, JSON.parse(JSON.stringify(parameters)))) return { id, status: known.status };
    if (known) throw conflict('request-id-used', '该请求编号已被使用，请刷新页面后重试。');
    const at = clock.now();
    await trx('repairs').insert({ id, kind, parameters: JSON.stringify(parameters), reason, exception, status: 'proposed', proposed_by: actor.id, proposed_at: at });
    await trx('repair_rows').insert([...new Set(caseIds)].map((caseId, index) => ({ repair_id: id, seq: index + 1, id: randomUUID(), case_id: caseId })));
    await appendAudit(trx, { chain: REPAIRS_CHAIN, actorId: actor.id, action: 'repair-proposed', detail: { repairId: id, kind, parameters, cases: caseIds.length, byException: exception !== null }, at });
    if (needsSecondPerson(kind)) await propose(trx, clock, actor, { requestId: id, kind: 'repair', subject: id, payload: { kind, cases: caseIds.length }, reason });
    else await startRepair(trx, id);
    return { id, status: needsSecondPerson(kind) ? 'proposed' : 'running' };
  });
}

/** The repair is carried out from now on, by the server's loop. */
export async function startRepair(trx: Knex.Transaction, id: string): Promise<void> {
  await trx('repairs').where({ id }).update({ status: 'running' });
}
