import type { Executor } from '../database/connect.ts';
import { readIdNumber } from '../../regulations/persons/id-number.ts';
import { similarity } from './duplicates/similarity.ts';
import { maskIdNumber } from './mask-id-number.ts';
import { normaliseName } from './normalise-name.ts';

export interface SimilarPerson {
  name: string;
  maskedIdNumber: string;
  countyName: string;
}

const MOST_CANDIDATES = 1000;
const MOST_SHOWN = 10;

/**
 * Persons of another number who may be the same one, by name, birth date and number: perhaps entered with a wrong name or number.
 * Of other offices only those of the very name that was typed: nobody is to learn other people's names by trying.
 * @param typed name and number as typed; a number that is none has nobody like it
 */
export async function findSimilar(db: Executor, typed: { name: string; idNumber: string }, ownOffices: readonly string[]): Promise<SimilarPerson[]> {
  const read = readIdNumber(typed.idNumber);
  if (!read.ok) return [];
  const { idNumber, birthDate } = read.value;
  const name = normaliseName(typed.name);
  const rows = (await db('persons as p')
    .join('organisations as o', 'o.code', 'p.registered_county')
    .where((any) => any.where('p.birth_date', birthDate).orWhere('p.name', name))
    .whereNull('p.merged_into')
    .whereNot('p.id_number', idNumber)
    .orderBy('p.created_at')
    .limit(MOST_CANDIDATES)
    .select({ name: 'p.name', idNumber: 'p.id_number', birthDate: 'p.birth_date', countyCode: 'o.code', countyName: 'o.name' })) as (SimilarPerson & { idNumber: string; birthDate: string; countyCode: string })[];
  return rows
    .filter((row) => row.name === name || ownOffices.includes(row.countyCode))
    .filter((row) => similarity({ ...row, phone: null }, { name, idNumber, birthDate, phone: null }).length > 0)
    .slice(0, MOST_SHOWN)
    .map((row) => ({ name: row.name, maskedIdNumber: maskIdNumber(row.idNumber), countyName: row.countyName }));
}
