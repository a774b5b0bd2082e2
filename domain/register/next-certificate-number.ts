import type { Knex } from 'knex';
import { takeNumber } from '../documents/take-number.ts';
import { normaliseCertificateNumber } from './certificate-number.ts';

/**
 * The province's next certificate number of a year. The pattern is the platform's own: the law gives none.
 * One that an older register has brought already is passed over.
 */
export async function nextCertificateNumber(trx: Knex.Transaction, province: { code: string; document_word: string }, on: string): Promise<string> {
  const year = Number(on.slice(0, 4));
  for (;;) {
    const seq = await takeNumber(trx, province.code, 'certificate-number', year);
    const number = normaliseCertificateNumber(`${province.document_word}残证${year}${String(seq).padStart(6, '0')}`);
    const taken: unknown = await trx('certificate_numbers').where({ number }).first('number');
    if (!taken) return number;
  }
}
