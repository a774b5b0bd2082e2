import type { Knex } from 'knex';
import type { CaseRow } from '../cases/case-row.ts';
import { partOf, textOf } from '../cases/load-paper-context.ts';
import { openRelation, relationOf, setPayer } from '../register/index.ts';

/**
 * With the approval the pension relation is at the county of the case, which pays from the year of the first month on (第38条), or the
 * unit does (第47条). A relation that is open already, as on 调整, stays where it is.
 * @param firstMonth `YYYY-MM`
 */
export async function openPensionRelation(trx: Knex.Transaction, row: CaseRow, approvedOn: string, firstMonth: string, payer: 'county' | 'unit'): Promise<void> {
  if ((await relationOf(trx, row.person_id)) !== null) return;
  await openRelation(trx, { personId: row.person_id, place: { kind: 'county', orgCode: row.county_code }, fromOn: approvedOn, caseId: row.id });
  await setPayer(trx, { personId: row.person_id, year: Number(firstMonth.slice(0, 4)), payer: payer === 'county' ? { kind: 'county', code: row.county_code } : { kind: 'unit', name: textOf(partOf(row.application, 'unit'), 'name') ?? '所在单位' }, caseId: row.id });
}
