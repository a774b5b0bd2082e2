import type { Knex } from 'knex';
import { transferPayment } from '../../regulations/pension/index.ts';
import { latestAct } from '../acts/latest-act.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { textOf } from '../cases/load-paper-context.ts';
import { closeRelation, endPension, openRelation, payerIn, setPayer } from '../register/index.ts';
import { heldCertificateId } from './held-certificate.ts';

/** The office of the other province, as the application names it. */
export const receivingOfficeOf = ({ application }: Pick<CaseRow, 'application'>): string => textOf(application, 'receivingOffice') ?? '迁入地退役军人事务部门';

/**
 * The relation leaves for the other province on the day of the 转移证明; for the rest of that year this county pays, from the next on the other
 * one (R139, 第38条). The certificate stays valid: its number is changed where it goes.
 * @returns the two years
 */
export async function closeOutboundRelation(trx: Knex.Transaction, row: CaseRow): Promise<{ fromYear: number; intoYear: number }> {
  const { happened_on: leftOn } = await latestAct(trx, row.id, ['issue-cross-transfer-certificate']);
  const { fromYear, intoYear, fromPaysTo } = transferPayment(leftOn);
  await heldCertificateId(trx, row);
  await closeRelation(trx, { personId: row.person_id, untilOn: leftOn, caseId: row.id });
  await openRelation(trx, { personId: row.person_id, place: { kind: 'outside', name: receivingOfficeOf(row) }, fromOn: leftOn, caseId: row.id });
  // Somebody who has come in the same year is paid by whom he has come from.
  if ((await payerIn(trx, row.person_id, fromYear)) === null) await setPayer(trx, { personId: row.person_id, year: fromYear, payer: { kind: 'county', code: row.county_code }, caseId: row.id });
  await setPayer(trx, { personId: row.person_id, year: intoYear, payer: { kind: 'outside', name: receivingOfficeOf(row) }, caseId: row.id });
  await endPension(trx, row.person_id, fromPaysTo);
  return { fromYear, intoYear };
}
