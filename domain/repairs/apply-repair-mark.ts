import type { Knex } from 'knex';
import type { EngineEvent } from '../engine-events/engine-event.ts';
import { text } from '../engine-events/engine-event.ts';
import { uncountVariant } from '../statistics/roll-up-variants.ts';
import type { RepairParameters } from './repair.ts';

/**
 * The engine has carried out a repair that changes what the case itself says: its release, or that it is open again. Written in the transaction in which the
 * engine's rows about it are applied, before them.
 */
export async function applyRepairMark(trx: Knex.Transaction, event: EngineEvent, commandId: string): Promise<void> {
  const type = text(event, 'type');
  if (type !== 'migrate' && type !== 'restart') return;
  const found = (await trx('repair_rows as n').join('repairs as r', 'r.id', 'n.repair_id').where('n.id', commandId).first('n.case_id', 'r.parameters')) as { case_id: string; parameters: RepairParameters } | undefined;
  if (!found) return;
  if (type === 'migrate') await trx('cases').where({ id: found.case_id }).update({ release_id: found.parameters.release });
  else await reopen(trx, found.case_id, event.process_instance_id);
}

/** What was counted of its end is taken back; it is counted when it ends again. */
async function reopen(trx: Knex.Transaction, caseId: string, processInstanceId: string | null): Promise<void> {
  await uncountVariant(trx, caseId);
  await trx('cases').where({ id: caseId }).update({ status: 'running', outcome: null, ending: null, closed_at: null, process_instance_id: processInstanceId });
}
