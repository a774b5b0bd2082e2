import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { readIdNumber } from '../../regulations/persons/id-number.ts';
import { conflict, Problem } from '../platform/problem.ts';

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
 * writes over it. The name must agree.
 * @throws Problem invalid-id-number, person-differs
 */
export async function upsertPerson(trx: Knex.Transaction, fields: PersonFields): Promise<Person> {
  const read = readIdNumber(fields.idNumber);
  if (!read.ok) throw new Problem({ type: 'invalid-id-number', status: 422, title: `${read.reason}。` });
  const { idNumber, sex, birthDate } = read.value;
  const name = fields.name.normalize('NFKC').trim();
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
    .where('persons.registered_county', fields.registeredCounty);
  const row = (await trx('persons').where({ id_number: idNumber }).first('id', 'name')) as { id: string; name: string };
  if (row.name !== name) throw conflict('person-differs', '该公民身份号码已登记，但姓名与本次填写的不一致，请核对身份证件。');
  return { id: row.id, idNumber, sex, birthDate };
}
