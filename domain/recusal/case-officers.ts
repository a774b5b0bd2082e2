import type { Executor } from '../database/connect.ts';
import { notFound } from '../platform/problem.ts';
import type { CaseRow } from '../cases/case-row.ts';

export type CaseOffices = Pick<CaseRow, 'id' | 'county_code' | 'city_code' | 'province_code'>;

/** Levels of the offices of a case, from below. */
const LEVELS = ['county', 'city', 'province'] as const;
export type CaseLevel = (typeof LEVELS)[number];

const codeOf = (offices: CaseOffices, level: CaseLevel): string => ({ county: offices.county_code, city: offices.city_code, province: offices.province_code })[level];

/** The office of a level with the one into which it was merged. */
async function codesOf(db: Executor, offices: CaseOffices, level: CaseLevel): Promise<string[]> {
  const code = codeOf(offices, level);
  const office: { successor_code: string | null } | undefined = await db('organisations').where({ code }).first('successor_code');
  return office?.successor_code ? [code, office.successor_code] : [code];
}

/** The highest level at which somebody is a caseworker of an office of the case; null when of none. */
export async function levelInCase(db: Executor, offices: CaseOffices, userId: string): Promise<CaseLevel | null> {
  const held = (await db('user_roles').where({ user_id: userId, role: 'caseworker' }).select('org_code')) as { org_code: string }[];
  for (const level of LEVELS.toReversed()) {
    const codes = await codesOf(db, offices, level);
    if (held.some(({ org_code: code }) => codes.includes(code))) return level;
  }
  return null;
}

/** The officer of the case with this login. @throws Problem not-found, in the same words whether there is such an account elsewhere or not */
export async function officerOfCase(db: Executor, offices: CaseOffices, login: string): Promise<string> {
  const row: { id: string } | undefined = await db('users').where({ login }).first('id');
  if (!row || (await levelInCase(db, offices, row.id)) === null) throw notFound('本案办理单位的该工作人员');
  return row.id;
}

/** The offices that decide on a matter of a level: its own, or those above it; above the province there is none. */
export async function decidingOffices(db: Executor, offices: CaseOffices, level: CaseLevel, above: boolean): Promise<string[]> {
  const higher = LEVELS.slice(LEVELS.indexOf(level) + 1);
  const levels = above && higher.length > 0 ? higher : [level];
  return (await Promise.all(levels.map((one) => codesOf(db, offices, one)))).flat();
}

/** Who works, or has worked, on the case: the caseworkers of its offices, and whoever has acted in it or declared himself. */
export async function peopleOfCase(db: Executor, offices: CaseOffices): Promise<Set<string>> {
  const codes = (await Promise.all(LEVELS.map((level) => codesOf(db, offices, level)))).flat();
  const staff = (await db('user_roles').where({ role: 'caseworker' }).whereIn('org_code', codes).pluck('user_id')) as string[];
  const acted = (await db('acts').where({ case_id: offices.id }).pluck('actor_id')) as string[];
  const declared = (await db('recusal_declarations').where({ case_id: offices.id }).whereIn('basis', ['self', 'form']).pluck('user_id')) as string[];
  return new Set([...staff, ...acted, ...declared]);
}
