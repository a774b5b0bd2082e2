import type { Knex } from 'knex';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf, textOf } from '../cases/load-paper-context.ts';
import { certificatesOf, closeRelation, enterChange } from '../register/index.ts';

/** The day of death as the county has confirmed it. @throws Error before it has */
export function diedOnOf(row: Pick<CaseRow, 'facts'>): string {
  const diedOn = textOf(factsOf(row, 'verify-death'), 'diedOn');
  if (diedOn === null) throw new Error('the day of death has not been confirmed');
  return diedOn;
}

/**
 * Cancels every certificate of the person that is not closed already, a lost or an expired one too, and ends the pension relation with the day of death (第30、41条).
 * @param on the day on which the county confirmed the death
 */
export async function cancelCertificate(trx: Knex.Transaction, row: CaseRow, on: string): Promise<{ certificates: number }> {
  const diedOn = diedOnOf(row);
  const open = (await certificatesOf(trx, row.person_id)).filter(({ status }) => status !== 'void' && status !== 'seized');
  for (const certificate of open) {
    await enterChange(trx, { certificateId: certificate.id, caseId: row.id, kind: 'void', text: '持证人死亡，证件注销', article: '第30条', enteredOn: on, enteredBy: row.county_code });
  }
  await closeRelation(trx, { personId: row.person_id, untilOn: diedOn, caseId: row.id, evenIfEarlier: true });
  await trx('persons').where({ id: row.person_id }).update({ died_on: diedOn });
  return { certificates: open.length };
}
