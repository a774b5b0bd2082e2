import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { Problem, conflict, forbidden, notFound } from '../platform/problem.ts';
import { checkDesignation } from './check-designation.ts';
import type { DesignationKind, DesignationRow, InstitutionRow, Keeper } from './institution-row.ts';
import { recordChange } from './record-change.ts';

export interface NewDesignation {
  kind: DesignationKind;
  orgCode: string;
  documentNumber: string;
  validFrom: string;
}

/** @throws Problem not-found */
export async function getInstitution(trx: Knex.Transaction, id: string): Promise<InstitutionRow> {
  const row = (await trx('appraisal_institutions').where({ id }).forUpdate().first()) as InstitutionRow | undefined;
  if (!row) throw notFound('该鉴定机构');
  return row;
}

/**
 * Designates an institution for one kind of appraisal from a day on.
 * @throws Problem forbidden, unlawful (第15、18、20条), designation-overlaps
 */
export async function designate(trx: Knex.Transaction, keeper: Keeper, institutionId: string, given: NewDesignation, at: Date): Promise<string> {
  if (!keeper.offices.has(given.orgCode)) throw forbidden('只有指定该机构的市级、省级部门可以登记指定。');
  const institution = await getInstitution(trx, institutionId);
  await checkDesignation(trx, institution, given.kind, given.orgCode);
  const standing: unknown = await trx('institution_designations').where({ institution_id: institutionId, kind: given.kind, org_code: given.orgCode }).where((any) => any.whereNull('valid_until').orWhere('valid_until', '>=', given.validFrom)).first('id');
  if (standing) throw conflict('designation-overlaps', '该机构在这一日期已经有同类指定。');
  const id = randomUUID();
  const row = { kind: given.kind, org_code: given.orgCode, document_number: given.documentNumber, valid_from: given.validFrom };
  await trx('institution_designations').insert({ id, institution_id: institutionId, ...row });
  await recordChange(trx, keeper, { institutionId, subject: 'designation', subjectId: id, action: 'designate-institution', after: row, orgCode: given.orgCode }, at);
  return id;
}

/** Ends a designation with its last day; what was appraised under it stands. @throws Problem not-found, forbidden, designation-ended, invalid-date */
export async function endDesignation(trx: Knex.Transaction, keeper: Keeper, id: string, end: { validUntil: string; reason: string }, at: Date): Promise<void> {
  const before = (await trx('institution_designations').where({ id }).forUpdate().first()) as DesignationRow | undefined;
  if (!before) throw notFound('该项指定');
  if (!keeper.offices.has(before.org_code)) throw forbidden('只有指定该机构的部门可以终止指定。');
  if (before.valid_until) throw conflict('designation-ended', '该项指定已经终止。');
  if (end.validUntil < before.valid_from) throw new Problem({ type: 'invalid-date', status: 422, title: `终止日期不得早于指定日期（${before.valid_from}）。`, errors: [{ path: '/validUntil', message: '早于指定日期' }] });
  const after = { valid_until: end.validUntil, end_reason: end.reason };
  await trx('institution_designations').where({ id }).update(after);
  await recordChange(trx, keeper, { institutionId: before.institution_id, subject: 'designation', subjectId: id, action: 'end-designation', before: { valid_until: null }, after, orgCode: before.org_code }, at);
}
