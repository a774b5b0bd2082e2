import type { Knex } from 'knex';
import type { CaseRow } from '../../cases/case-row.ts';
import type { OfficeRow } from '../../cases/load-paper-context.ts';
import { factsOf, textOf } from '../../cases/load-paper-context.ts';
import { announcementOf } from '../../inbox/announcement-of.ts';
import { officeInCharge } from '../../organisations/office-on.ts';
import { conflict } from '../../platform/problem.ts';
import { changePayers, closeRelation, enterChange, openRelation, relationOf } from '../../register/index.ts';
import type { PayersAfter } from '../../register/index.ts';
import { heldCertificateId, ratingOf } from '../held-certificate.ts';

/** The county from which the relation comes: that which has sent the file, or the one into which it was merged since. @throws Error when no file was announced */
async function originOf(trx: Knex.Transaction, row: CaseRow): Promise<string> {
  const file = await announcementOf(trx, row.id);
  if (!file) throw new Error('no file was announced to this case');
  return officeInCharge(trx, file.from_office);
}

/**
 * 迁出地减员、迁入地新增 and the new household in the 变更栏, together (第37条): the relation ends at the one county and begins at the other
 * on the same day; the certificate keeps its number (R136).
 * @throws Problem relation-elsewhere when the relation is kept by neither
 */
export async function adjustRegister(trx: Knex.Transaction, row: CaseRow, province: OfficeRow, enteredOn: string): Promise<Record<string, unknown>> {
  const from = await originOf(trx, row);
  const relation = await relationOf(trx, row.person_id);
  if (relation && relation.org_code !== from) throw conflict('relation-elsewhere', `该人员的抚恤关系在${relation.place_name}，不在发送档案的单位。`);
  const household = textOf(factsOf(row, 'fill-registration-form'), 'newHousehold') ?? '';
  const certificateId = await heldCertificateId(trx, row);
  const seq = await enterChange(trx, { certificateId, caseId: row.id, kind: 'household', text: `户籍地变更为${household}`, article: '第37条', enteredOn, enteredBy: province.code, household });
  await closeRelation(trx, { personId: row.person_id, untilOn: enteredOn, caseId: row.id });
  await openRelation(trx, { personId: row.person_id, place: { kind: 'county', orgCode: row.county_code }, fromOn: enteredOn, caseId: row.id });
  return { from, to: row.county_code, changeEntry: seq };
}

/** R139 for both counties of a move: the one that is left pays to the December of the year of the entry, the other from January on (第38条). @param enteredOn the province's entry (G29) */
export const setLocalPayers = async (trx: Knex.Transaction, row: CaseRow, enteredOn: string): Promise<PayersAfter> =>
  changePayers(trx, {
    personId: row.person_id, caseId: row.id, category: row.category,
    from: { kind: 'county', code: await originOf(trx, row) }, into: { kind: 'county', code: row.county_code }, on: enteredOn, rating: ratingOf(row),
  });
