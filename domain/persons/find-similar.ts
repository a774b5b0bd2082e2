import type { Executor } from '../database/connect.ts';
import { readIdNumber } from '../../regulations/persons/id-number.ts';
import { maskIdNumber } from './mask-id-number.ts';

export interface SimilarPerson {
  maskedIdNumber: string;
  countyName: string;
}

/**
 * Persons of the same name and birth date with another number: perhaps the same one, entered with a wrong number.
 * @param typed name and number as typed; a number that is none has nobody like it
 */
export async function findSimilar(db: Executor, typed: { name: string; idNumber: string }): Promise<SimilarPerson[]> {
  const read = readIdNumber(typed.idNumber);
  if (!read.ok) return [];
  const { idNumber, birthDate } = read.value;
  const rows = (await db('persons as p')
    .join('organisations as o', 'o.code', 'p.registered_county')
    .where({ 'p.name': typed.name.normalize('NFKC').trim(), 'p.birth_date': birthDate })
    .whereNot('p.id_number', idNumber)
    .orderBy('p.created_at')
    .limit(10)
    .select({ idNumber: 'p.id_number', countyName: 'o.name' })) as { idNumber: string; countyName: string }[];
  return rows.map((row) => ({ maskedIdNumber: maskIdNumber(row.idNumber), countyName: row.countyName }));
}
