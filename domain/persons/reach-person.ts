import type { Executor } from '../database/connect.ts';
import { notFound } from '../platform/problem.ts';
import type { CaseScope } from '../queries/case-scope.ts';
import type { CurrentUser } from '../users/current-user.ts';
import type { PersonRecord } from './person-reach.ts';
import { personReach } from './person-reach.ts';

/**
 * The record of a person whose file the user may open: of a person registered in the user's offices or below, of one whose pension relation
 * was ever there, or of one with a case that the user sees. A record that was merged leads to the one that stayed.
 * @throws Problem not-found
 */
export async function reachPerson(db: Executor, user: CurrentUser, scope: CaseScope, personId: string): Promise<PersonRecord> {
  const offices = await personReach(db, user);
  let person = await db<PersonRecord>('persons').where({ id: personId }).first();
  while (person?.merged_into) person = await db<PersonRecord>('persons').where({ id: person.merged_into }).first();
  if (!person) throw notFound('该人员');
  if (offices.includes(person.registered_county)) return person;
  const stayed: unknown = await db('pension_relations').where({ person_id: person.id }).whereIn('org_code', offices).first('id');
  const seen: unknown = stayed ?? (await db('cases').where('cases.person_id', person.id).modify(scope).first('cases.id'));
  if (!seen) throw notFound('该人员');
  return person;
}

/** The office in whose name the user looks at a person: the person's county when it is the user's, else the user's first. */
export function officeForPerson(user: CurrentUser, person: Pick<PersonRecord, 'registered_county'>): string {
  const held = user.roles.filter(({ role }) => role === 'caseworker');
  return (held.find(({ orgCode }) => orgCode === person.registered_county) ?? (held[0] as (typeof held)[number])).orgCode;
}
