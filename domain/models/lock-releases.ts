import type { Knex } from 'knex';

/** One at a time decides what the newest release is: a start that brings an upgrade, or an approval. Held until the transaction ends. */
export async function lockReleases(trx: Knex.Transaction): Promise<void> {
  await trx.raw("select pg_advisory_xact_lock(hashtext('releases'))");
}
