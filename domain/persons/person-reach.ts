import type { Executor } from '../database/connect.ts';
import { officesBelow } from '../organisations/offices-below.ts';
import { notFound } from '../platform/problem.ts';
import type { CurrentUser } from '../users/current-user.ts';

/** The offices whose registered persons a caseworker may compare and merge: the own ones and all below, so that a pair across two counties is the city's. */
export async function personReach(db: Executor, user: CurrentUser): Promise<string[]> {
  return [...(await officesBelow(db, user.roles.filter((held) => held.role === 'caseworker').map((held) => held.orgCode)))];
}

export interface PersonRecord {
  id: string;
  name: string;
  id_number: string;
  sex: 'male' | 'female';
  birth_date: string;
  ethnicity: string | null;
  phone: string | null;
  address: string | null;
  registered_county: string;
  merged_into: string | null;
  created_at: Date;
}

/** Two records in the user's reach, in the order asked for. @throws Problem not-found */
export async function findPair(db: Executor, user: CurrentUser, ids: readonly [string, string]): Promise<[PersonRecord, PersonRecord]> {
  const rows: PersonRecord[] = await db<PersonRecord>('persons').whereIn('id', [...ids]).whereIn('registered_county', await personReach(db, user));
  const [first, second] = ids.map((id) => rows.find((row) => row.id === id));
  if (!first || !second || first.id === second.id) throw notFound('这两份人员记录');
  return [first, second];
}

/** The office in which the user acts on two persons: the county of both, else the one above. */
export function officeOfPair(user: CurrentUser, pair: readonly PersonRecord[]): string {
  const held = user.roles.filter((role) => role.role === 'caseworker');
  const own = held.find(({ orgCode }) => pair.every((person) => person.registered_county === orgCode));
  return (own ?? (held[0] as (typeof held)[number])).orgCode;
}
