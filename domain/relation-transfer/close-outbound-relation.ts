import type { Knex } from 'knex';
import { latestAct } from '../acts/latest-act.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { textOf } from '../cases/load-paper-context.ts';
import { changePayers, closeRelation, openRelation } from '../register/index.ts';
import type { PayersAfter } from '../register/index.ts';
import { heldCertificateId, ratingOf } from './held-certificate.ts';

/** The office of the other province, as the application names it. */
export const receivingOfficeOf = ({ application }: Pick<CaseRow, 'application'>): string => textOf(application, 'receivingOffice') ?? '迁入地退役军人事务部门';

/**
 * The relation leaves for the other province on the day of the 转移证明; for the rest of that year this county pays, from the next on the other
 * one (R139, 第38条). The certificate stays valid: its number is changed where it goes.
 */
export async function closeOutboundRelation(trx: Knex.Transaction, row: CaseRow): Promise<PayersAfter> {
  const { happened_on: leftOn } = await latestAct(trx, row.id, ['issue-cross-transfer-certificate']);
  const into = { kind: 'outside', name: receivingOfficeOf(row) } as const;
  await heldCertificateId(trx, row);
  await closeRelation(trx, { personId: row.person_id, untilOn: leftOn, caseId: row.id });
  await openRelation(trx, { personId: row.person_id, place: into, fromOn: leftOn, caseId: row.id });
  return changePayers(trx, { personId: row.person_id, caseId: row.id, category: row.category, from: { kind: 'county', code: row.county_code }, into, on: leftOn, rating: ratingOf(row) });
}
