import type { Knex } from 'knex';
import { transferPayment } from '../../regulations/pension/index.ts';
import type { OfficeRow } from '../cases/load-paper-context.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf, textOf } from '../cases/load-paper-context.ts';
import { closeRelation, openRelation, renumberCertificate, setPayer } from '../register/index.ts';
import { heldCertificateId } from './held-certificate.ts';

/**
 * The province's entry in the 变更栏 (第34条): new household, new number; with it the relation leaves the forces and is at the county.
 * @returns the new number
 */
export async function renumberHeldCertificate(trx: Knex.Transaction, row: CaseRow, province: OfficeRow, enteredOn: string): Promise<string> {
  const household = textOf(factsOf(row, 'fill-registration-form'), 'newHousehold') ?? '';
  const certificateId = await heldCertificateId(trx, row);
  const number = await renumberCertificate(trx, { certificateId, caseId: row.id, article: '第34条', enteredOn, province, household });
  await closeRelation(trx, { personId: row.person_id, untilOn: enteredOn, caseId: row.id });
  await openRelation(trx, { personId: row.person_id, place: { kind: 'county', orgCode: row.county_code }, fromOn: enteredOn, caseId: row.id });
  return number;
}

/** R139: for the rest of the year of the entry the forces pay, from the next year on the county (第38条). @param enteredOn the province's entry (G29) */
export async function setTransferPayers(trx: Knex.Transaction, row: CaseRow, enteredOn: string): Promise<{ fromYear: number; intoYear: number }> {
  const { fromYear, intoYear } = transferPayment(enteredOn);
  await setPayer(trx, { personId: row.person_id, year: fromYear, payer: { kind: 'military', name: textOf(row.application, 'militaryUnit') ?? '部队' }, caseId: row.id });
  await setPayer(trx, { personId: row.person_id, year: intoYear, payer: { kind: 'county', code: row.county_code }, caseId: row.id });
  return { fromYear, intoYear };
}
