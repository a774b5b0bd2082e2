import type { Knex } from 'knex';

/**
 * Ends what this platform pays to a person: the month is the last one that is paid (第38、41条).
 * @param lastMonth `YYYY-MM`
 * @returns how many payments ended; none for a person who was paid from elsewhere so far
 */
export async function endPension(trx: Knex.Transaction, personId: string, lastMonth: string): Promise<number> {
  return trx('pensions').where({ person_id: personId, status: 'paying' }).update({ status: 'terminated', last_month: lastMonth });
}
