import type { Knex } from 'knex';

/**
 * Carries something out and undoes all of it, so that what is told of it beforehand cannot differ from what will be done.
 * @param db a database, or a transaction of which only this part is undone
 * @returns what it gave
 * @throws whatever `work` throws; nothing of it is kept then either
 */
export async function rehearse<T>(db: Pick<Knex, 'transaction'>, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> {
  const trx = await db.transaction();
  try {
    return await work(trx);
  } finally {
    await trx.rollback();
  }
}
