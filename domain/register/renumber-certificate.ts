import type { Knex } from 'knex';
import type { NewChange } from './enter-change.ts';
import { enterChange } from './enter-change.ts';
import { nextCertificateNumber } from './next-certificate-number.ts';

export interface Renumbering extends Pick<NewChange, 'certificateId' | 'caseId' | 'article' | 'enteredOn'> {
  /** the province whose series gives the new number and that makes the entry */
  province: { code: string; document_word: string };
  /** the new 户籍地, entered with the number (第34、36条) */
  household: string;
}

/**
 * 重新编号 on a transfer from the forces or from another province (第34、36条): new number and new household in one entry of the 变更栏.
 * @returns the new number
 * @throws Problem not-found, certificate-closed
 */
export async function renumberCertificate(trx: Knex.Transaction, { province, household, ...change }: Renumbering): Promise<string> {
  const number = await nextCertificateNumber(trx, province, change.enteredOn);
  await enterChange(trx, { ...change, kind: 'renumber', enteredBy: province.code, number, household, text: `户籍地变更为${household}，重新编号为${number}` });
  return number;
}
