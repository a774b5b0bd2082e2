import type { Executor } from '../database/connect.ts';
import type { CaseRow } from './case-row.ts';
import { officeOn } from '../organisations/office-on.ts';
import type { OfficeOn } from '../organisations/office-on.ts';
import { getCase } from './case-row.ts';

export type OfficeRow = OfficeOn;

export interface PersonRow {
  id: string;
  name: string;
  id_number: string;
  sex: 'male' | 'female';
  birth_date: string;
  ethnicity: string | null;
  phone: string | null;
  address: string | null;
}

/** Everything that the papers of a case are filled from. */
export interface PaperContext {
  row: CaseRow;
  person: PersonRow;
  county: OfficeRow;
  city: OfficeRow;
  province: OfficeRow;
}

/**
 * @param on day of the paper: offices are named as they were then; as they are now when absent
 * @throws Problem not-found
 */
export async function loadPaperContext(db: Executor, caseId: string, on?: string): Promise<PaperContext> {
  const row = await getCase(db, caseId);
  const person = (await db<PersonRow>('persons').where({ id: row.person_id }).first()) as PersonRow;
  const [county, city, province] = [await officeOn(db, row.county_code, on), await officeOn(db, row.city_code, on), await officeOn(db, row.province_code, on)];
  return { row, person, county, city, province };
}

type Facts = Record<string, unknown>;

/** What a user task has established in the case, by the task's id; empty before the task was done. */
export function factsOf(row: Pick<CaseRow, 'facts'>, task: string): Facts {
  return (row.facts[task] as Facts | undefined) ?? {};
}

/** A text among facts or answers; null when it was not given. */
export function textOf(source: Facts, field: string): string | null {
  const value = source[field];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A yes or no among facts or answers; undefined when it was not given. */
export const flagOf = (source: Facts, field: string): boolean | undefined => (typeof source[field] === 'boolean' ? source[field] : undefined);

/** A list of texts; a single text is a list of one. */
export function textsOf(source: Facts, field: string): string[] {
  const value = source[field];
  if (Array.isArray(value)) return value.filter((entry): entry is string => typeof entry === 'string');
  return typeof value === 'string' && value !== '' ? [value] : [];
}

/** A part of the answers that is itself a record. */
export function partOf(source: Facts, field: string): Facts {
  const value = source[field];
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Facts) : {};
}
