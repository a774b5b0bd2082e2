import type { Knex } from 'knex';
import type { Executor } from '../database/connect.ts';
import { administeredOffice } from '../organisations/administered-office.ts';
import { officesBelow } from '../organisations/offices-below.ts';
import type { CurrentUser } from '../users/current-user.ts';

/** A level at which counts are kept, and the column of a case that names its office there. */
export type CountedLevel = 'county' | 'city' | 'province';
export const OFFICE_COLUMNS: Readonly<Record<CountedLevel, string>> = { county: 'county_code', city: 'city_code', province: 'province_code' };

export interface CountedOffice {
  level: CountedLevel;
  code: string;
}

/**
 * The offices whose counts together are those of what a system administrator runs, none of them below another one, with those that were merged into them.
 * @param chosen only this office
 * @throws Problem not-found when the chosen office is not run by the user
 */
export async function countedOffices(db: Executor, user: CurrentUser, chosen?: string): Promise<CountedOffice[]> {
  if (chosen !== undefined) {
    const office = await administeredOffice(db, user, chosen);
    return officesNamed(db, [office.code, ...(await mergedInto(db, office.code))]);
  }
  const held = user.roles.filter(({ role }) => role === 'administrator');
  const codes = [...new Set(held.flatMap(({ orgCode, predecessors = [] }) => [orgCode, ...predecessors]))];
  const below = new Set<string>();
  for (const code of codes) for (const lower of await officesBelow(db, [code])) if (lower !== code) below.add(lower);
  const merged = new Set(held.flatMap(({ predecessors = [] }) => predecessors));
  return officesNamed(db, codes.filter((code) => !below.has(code) || merged.has(code)));
}

async function mergedInto(db: Executor, code: string): Promise<string[]> {
  const rows = (await db('organisations').where({ successor_code: code }).select('code')) as { code: string }[];
  return rows.map((row) => row.code);
}

async function officesNamed(db: Executor, codes: readonly string[]): Promise<CountedOffice[]> {
  const rows = (await db('organisations').whereIn('code', [...codes]).select('code', 'level')) as { code: string; level: string }[];
  return rows.flatMap(({ code, level }) => (level in OFFICE_COLUMNS ? [{ code, level: level as CountedLevel }] : []));
}

/** Narrows a query that has `cases` in its FROM to the cases of these offices. */
export function ofOffices(offices: readonly CountedOffice[], alias = 'cases') {
  return (query: Knex.QueryBuilder): void => {
    query.where((any) => {
      any.whereRaw('false');
      for (const level of Object.keys(OFFICE_COLUMNS) as CountedLevel[]) {
        const codes = offices.filter((office) => office.level === level).map((office) => office.code);
        if (codes.length > 0) any.orWhereIn(`${alias}.${OFFICE_COLUMNS[level]}`, codes);
      }
    });
  };
}
