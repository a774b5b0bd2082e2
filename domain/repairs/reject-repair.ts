import type { Knex } from 'knex';

/** A repair that is not agreed to, or taken back, is never carried out. */
export async function rejectRepair(trx: Knex.Transaction, id: string, at: Date): Promise<void> {
  await trx('repairs').where({ id, status: 'proposed' }).update({ status: 'rejected', ended_at: at });
}
