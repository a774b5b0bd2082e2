import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { readIdNumber } from '../../regulations/persons/id-number.ts';
import { conflict, Problem } from '../platform/problem.ts';
import { normaliseName } from './normalise-name.ts';

export interface PersonFields {
  name: string;
  /** as typed: full-width, spaced and lower-case forms are understood */
  idNumber: string;
  ethnicity?: string | undefined;
  phone?: string | undefined;
  address?: string | undefined;
  /** code of the county of the person's household registration */
  registeredCounty: string;
}

export interface Person {
  id: string;
  idNumber: string;
  sex: 'male' | 'female';
  birthDate: string;
}

/**
 * Finds the person by the personal number or enters him; sex and birth date follow from the number.
 * What may change (phone, address, ethnicity) is brought up to date by the county of registration only: no other county
 * writes over it. The name must agree. The number of a record that was merged leads to the record that stayed.
 * @throws Problem invalid-id-number, person-differs
 */
export async function upsertPerson(trx: Knex.Transaction, fields: PersonFields): Promise<Person> {
  const read = readIdNumber(fields.idNumber);
  if (!read.ok) throw new Problem({ type: 'invalid-id-number', status: 422, title: `${read.reason}。` });
  const { idNumber, sex, birthDate } = read.value;
  const name = normaliseName(fields.name);
  const known = {
    ...(fields.ethnicity ? { ethnicity: fields.ethnicity } : {}),
    ...(fields.phone ? { phone: fields.phone } : {}),
    ...(fields.address ? { address: fields.address } : {}),
    registered_county: fields.registeredCounty,
  };
  await trx('persons')
    .insert({ id: randomUUID(), name, id_number: idNumber, sex, birth_date: birthDate, ...known })
    .onConflict('id_number')
    .merge(known)
    .where('persons.registered_county', fields.registeredCounty)
    .whereNull('persons.merged_into');
  const found = (await trx<Row>('persons').where({ id_number: idNumber }).forShare().first()) as Row;
  const row = await standingRecord(trx, found);
  if (row.name !== name && found.name !== name) throw conflict('person-differs', '该公民身份号码已登记，但姓名与本次填写的不一致，请核对身份证件。');
  if (row.id !== found.id) await trx('persons').where({ id: row.id, registered_county: fields.registeredCounty }).update(known);
  return { id: row.id, idNumber: row.id_number, sex: row.sex, birthDate: row.birth_date };
}

interface Row {
  id: string;
  name: string;
  id_number: string;
  sex: Person['sex'];
  birth_date: string;
  merged_into: string | null;
}

/** The record into which a record was merged, over as many mergers as there were; itself when it stands. */
async function standingRecord(trx: Knex.Transaction, record: Row): Promise<Row> {
  let standing = record;
  while (standing.merged_into !== null) standing = (await trx<Row>('persons').where({ id: standing.merged_into }).forShare().first()) as Row;
  return standing;
}
