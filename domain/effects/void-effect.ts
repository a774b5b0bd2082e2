import type { Knex } from 'knex';
import { withReplacements } from '../documents/with-replacements.ts';
import type { Clock } from '../platform/clock.ts';

interface EffectRow {
  case_id: string;
  act: string;
  round: number;
  result: { documentIds?: string[]; acts?: string[] } | null;
}

/**
 * The step was cancelled: what its worker had already done is voided (作废).
 * Papers keep their number in the ledger, acts stay in the history; neither counts any more.
 */
export async function voidEffectOf(trx: Knex.Transaction, activityInstanceId: string, clock: Clock): Promise<void> {
  const effects = (await trx('effects').where({ activity_instance_id: activityInstanceId, status: 'done' }).update({ status: 'voided' }).returning(['case_id', 'act', 'round', 'result'])) as EffectRow[];
  for (const effect of effects) {
    const acts = effect.result?.acts ?? [effect.act];
    await trx('acts').where({ case_id: effect.case_id, round: effect.round, status: 'effective' }).whereIn('act', acts).update({ status: 'voided' });
    await trx('documents').whereIn('id', await withReplacements(trx, effect.result?.documentIds ?? [])).whereNot({ status: 'voided' }).update({ status: 'voided', void_reason: `环节已取消（${clock.now().toISOString()}）` });
  }
}
