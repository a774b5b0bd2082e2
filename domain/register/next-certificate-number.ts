import type { Knex } from 'knex';
import { takeNumber } from '../documents/take-number.ts';

/** The province's next certificate number of a year. The pattern is the platform's own: the law gives none. */
export async function nextCertificateNumber(trx: Knex.Transaction, province: { code: string; document_word: string }, on: string): Promise<string> {
  const year = Number(on.slice(0, 4));
  const seq = await takeNumber(trx, province.code, 'certificate-number', year);
  return `${province.document_word}残证${year}${String(seq).padStart(6, '0')}`;
}
