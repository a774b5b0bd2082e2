import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { conflict } from '../platform/problem.ts';
import type { InstitutionRow, Keeper } from './institution-row.ts';
import { designate } from './keep-designations.ts';
import type { NewDesignation } from './keep-designations.ts';
import { recordChange } from './record-change.ts';

export interface NewInstitution {
  name: string;
  hospitalClass: InstitutionRow['hospital_class'];
  address: string;
  phone: string;
  occupationalQualified: boolean;
  psychiatric: boolean;
  designation: NewDesignation;
}

/** Enters an institution with its first designation. @throws Problem institution-known, and as `designate` */
export async function addInstitution(trx: Knex.Transaction, keeper: Keeper, given: NewInstitution, at: Date): Promise<string> {
  const id = randomUUID();
  const row = { name: given.name, hospital_class: given.hospitalClass, address: given.address, phone: given.phone, occupational_qualified: given.occupationalQualified, psychiatric: given.psychiatric };
  const inserted = (await trx('appraisal_institutions').insert({ id, ...row }).onConflict('name').ignore().returning('id')) as unknown[];
  if (inserted.length === 0) throw conflict('institution-known', '名册中已有同名机构，请在该机构下登记新的指定。');
  await recordChange(trx, keeper, { institutionId: id, subject: 'institution', subjectId: id, action: 'add-institution', after: row, orgCode: given.designation.orgCode }, at);
  await designate(trx, keeper, id, given.designation, at);
  return id;
}
