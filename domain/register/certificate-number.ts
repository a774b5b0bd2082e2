import type { Knex } from 'knex';
import { conflict } from '../platform/problem.ts';

/** A certificate's number as it is kept and looked up: full-width signs become half-width, blanks go, letters are capitals. */
export const normaliseCertificateNumber = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/**
 * Keeps a number for the transaction that is about to register it: who else enters it at this moment waits and then finds it taken.
 * @param number as it is kept
 * @throws Problem certificate-number-taken
 */
export async function refuseTakenNumber(trx: Knex.Transaction, number: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(7302, hashtext(?))', [number]);
  const known: unknown = await trx('certificate_numbers').where({ number }).first('number');
  if (known) throw conflict('certificate-number-taken', `证件编号 ${number} 已经登记。`);
}
