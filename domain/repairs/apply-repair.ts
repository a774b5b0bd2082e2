import type { Knex } from 'knex';
import type { Clock } from '../platform/clock.ts';
import { notFound } from '../platform/problem.ts';
import type { Administrator, ProposalRow } from '../proposals/proposal-row.ts';
import { startRepair } from './propose-repair.ts';
import type { RepairRow } from './repair.ts';

/** A second administrator agrees: the repair begins. Whether the approver runs the offices of all its cases is asked before. */
export async function applyRepair(trx: Knex.Transaction, _clock: Clock, proposal: ProposalRow, approver: Administrator): Promise<Record<string, unknown>> {
  const repair = await trx<RepairRow>('repairs').where({ id: proposal.subject, status: 'proposed' }).forUpdate().first('id');
  if (!repair) throw notFound('该修复');
  await trx('repairs').where({ id: repair.id }).update({ approved_by: approver.id });
  await startRepair(trx, repair.id);
  return { repairId: repair.id };
}
