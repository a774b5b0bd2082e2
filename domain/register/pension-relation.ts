import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Executor } from '../database/connect.ts';
import { Problem, conflict } from '../platform/problem.ts';

export type PlaceKind = 'county' | 'military' | 'outside';

/** Where a pension relation (抚恤关系) is kept: a county of this platform, a unit of the forces, or an office of another province. */
export type RelationPlace = { kind: 'county'; orgCode: string } | { kind: 'military' | 'outside'; name: string };

/** A row of `app.pension_relations`: one stay. */
export interface RelationRow {
  id: string;
  person_id: string;
  place_kind: PlaceKind;
  org_code: string | null;
  place_name: string;
  from_on: string;
  until_on: string | null;
  opened_by_case: string | null;
  closed_by_case: string | null;
}

/** The stay that holds now; null: the person has no relation, or none that is known. */
export async function relationOf(db: Executor, personId: string): Promise<RelationRow | null> {
  return (await db<RelationRow>('pension_relations').where({ person_id: personId }).whereNull('until_on').orderBy('from_on', 'desc').first()) ?? null;
}

/** Every stay of a person, the first one first. */
export async function relationsOf(db: Executor, personId: string): Promise<RelationRow[]> {
  return db<RelationRow>('pension_relations').where({ person_id: personId }).orderByRaw('from_on, until_on nulls last');
}

/**
 * Opens a person's relation at a place. A county is from then on the county of the person's registration (第35条: both move together).
 * @returns the id of the new stay
 * @throws Problem relation-open when it is still open elsewhere: close it first
 */
export async function openRelation(trx: Knex.Transaction, entry: { personId: string; place: RelationPlace; fromOn: string; caseId: string | null }): Promise<string> {
  const { personId, place, fromOn, caseId } = entry;
  await lockPerson(trx, personId);
  const open = await relationOf(trx, personId);
  if (open) throw conflict('relation-open', `该人员的抚恤关系仍在${open.place_name}，应当先转出。`);
  const id = randomUUID();
  await trx('pension_relations').insert({
    id, person_id: personId, place_kind: place.kind, org_code: place.kind === 'county' ? place.orgCode : null,
    place_name: await placeName(trx, place), from_on: fromOn, opened_by_case: caseId,
  });
  if (place.kind === 'county') await trx('persons').where({ id: personId }).update({ registered_county: place.orgCode });
  return id;
}

/**
 * Ends the stay that holds now: on a transfer out, on death, when the grade is cancelled.
 * @returns the stay as it was; null when none was open
 * @param entry `evenIfEarlier`: a death that becomes known later ends the stay on the day on which it began
 * @throws Problem relation-dates when it would end before it began
 */
export async function closeRelation(trx: Knex.Transaction, entry: { personId: string; untilOn: string; caseId: string | null; evenIfEarlier?: true }): Promise<RelationRow | null> {
  await lockPerson(trx, entry.personId);
  const open = await relationOf(trx, entry.personId);
  if (!open) return null;
  if (entry.untilOn < open.from_on && !entry.evenIfEarlier) throw new Problem({ type: 'relation-dates', status: 422, title: `抚恤关系自 ${open.from_on} 起在${open.place_name}，不能在此之前转出。` });
  await trx('pension_relations').where({ person_id: entry.personId }).whereNull('until_on').update({ until_on: trx.raw('greatest(from_on, ?::date)', [entry.untilOn]), closed_by_case: entry.caseId });
  return open;
}

/** One change of a person's relation and payers at a time. */
export async function lockPerson(trx: Knex.Transaction, personId: string): Promise<void> {
  await trx('persons').where({ id: personId }).forNoKeyUpdate().first('id');
}

async function placeName(trx: Knex.Transaction, place: RelationPlace): Promise<string> {
  if (place.kind !== 'county') return place.name;
  const { name } = (await trx('organisations').where({ code: place.orgCode }).first('name')) as { name: string };
  return name;
}
