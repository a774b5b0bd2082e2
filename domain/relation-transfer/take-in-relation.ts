import type { Knex } from 'knex';
import { articleOfTransfer } from '../../regulations/relation-transfer/index.ts';
import type { TransferType } from '../../regulations/relation-transfer/index.ts';
import type { OfficeRow } from '../cases/load-paper-context.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { factsOf, textOf } from '../cases/load-paper-context.ts';
import { changePayers, closeRelation, enterChange, getCertificate, openRelation, renumberCertificate } from '../register/index.ts';
import type { Payer, PayersAfter } from '../register/index.ts';
import { formatGrade, formatTerm } from '../rendering/format-terms.ts';
import { heldCertificateId, ratingOf } from './held-certificate.ts';

/**
 * The province's entry in the 变更栏 (第34、36条): new household, new number; with it the relation leaves the forces or the other province and is at
 * the county.
 * @returns the new number
 */
export async function renumberHeldCertificate(trx: Knex.Transaction, row: CaseRow, province: OfficeRow, enteredOn: string): Promise<string> {
  const household = textOf(factsOf(row, 'fill-registration-form'), 'newHousehold') ?? '';
  const certificateId = await heldCertificateId(trx, row);
  await enterNewRating(trx, row, certificateId, province, enteredOn);
  const number = await renumberCertificate(trx, { certificateId, caseId: row.id, article: `第${articleOfTransfer(typeOf(row))}条`, enteredOn, province, household });
  await closeRelation(trx, { personId: row.person_id, untilOn: enteredOn, caseId: row.id });
  await openRelation(trx, { personId: row.person_id, place: { kind: 'county', orgCode: row.county_code }, fromOn: enteredOn, caseId: row.id });
  return number;
}

/** A grade that was given anew or corrected while the registration was on hold stands in the 变更栏 before the new number (第34条第3款). */
async function enterNewRating(trx: Knex.Transaction, row: CaseRow, certificateId: string, province: OfficeRow, enteredOn: string): Promise<void> {
  const { grade, nature } = ratingOf(row);
  const held = await getCertificate(trx, certificateId);
  if (grade === null || nature === null || (held.grade === grade && held.nature === nature)) return;
  const text = `残疾性质、等级变更为${formatTerm('nature', nature)}${formatGrade(grade)}`;
  await enterChange(trx, { certificateId, caseId: row.id, kind: 'grade-change', text, article: '第34条', enteredOn, enteredBy: province.code, grade, nature });
}

const typeOf = ({ application_type: type }: CaseRow): TransferType => type as TransferType;

/** Who pays for the year of the entry: the forces, or the office of the province that is left (第38条). */
const formerPayer = (row: CaseRow): Payer =>
  typeOf(row) === 'military-inbound' ? { kind: 'military', name: textOf(row.application, 'militaryUnit') ?? '部队' } : { kind: 'outside', name: textOf(row.application, 'originOffice') ?? '迁出地退役军人事务部门' };

/** R139 for a relation that has come in: the county's payment begins with the January after the entry (第38条). @param enteredOn the province's entry (G29) */
export const setTransferPayers = (trx: Knex.Transaction, row: CaseRow, enteredOn: string): Promise<PayersAfter> =>
  changePayers(trx, { personId: row.person_id, caseId: row.id, category: row.category, from: formerPayer(row), into: { kind: 'county', code: row.county_code }, on: enteredOn, rating: ratingOf(row) });
