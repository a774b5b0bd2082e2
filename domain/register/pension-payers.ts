import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Executor } from '../database/connect.ts';
import { lockPerson } from './pension-relation.ts';

/** Who pays the pension of a year: a county (第38条), the unit of police outside the establishment (第47条), the forces or an office of another province. */
export type Payer = { kind: 'county'; code: string } | { kind: 'unit' | 'military' | 'outside'; name: string };

export interface PayerOfYear {
  year: number;
  kind: Payer['kind'];
  /** code of the county; null for the others */
  code: string | null;
  name: string;
  caseId: string | null;
}

/** Who pays from which year on, the first year first; an entry holds until the next one. */
export async function payersOf(db: Executor, personId: string): Promise<PayerOfYear[]> {
  return (await db('pension_payers').where({ person_id: personId }).orderBy('year').select('year', { kind: 'payer_kind', code: 'payer_code', name: 'payer_name', caseId: 'case_id' })) as PayerOfYear[];
}

/** Who pays in a year; null when nothing is known of it. */
export async function payerIn(db: Executor, personId: string, year: number): Promise<PayerOfYear | null> {
  return (await payersOf(db, personId)).filter((entry) => entry.year <= year).at(-1) ?? null;
}

/** Sets who pays from a year on; what was set for that year before is replaced, other years stay. @returns the id of the entry */
export async function setPayer(trx: Knex.Transaction, entry: { personId: string; year: number; payer: Payer; caseId: string | null }): Promise<string> {
  const { personId, year, payer, caseId } = entry;
  await lockPerson(trx, personId);
  const name = payer.kind === 'county' ? ((await trx('organisations').where({ code: payer.code }).first('name')) as { name: string }).name : payer.name;
  const values = { payer_kind: payer.kind, payer_code: payer.kind === 'county' ? payer.code : null, payer_name: name, case_id: caseId };
  const [changed] = (await trx('pension_payers').where({ person_id: personId, year }).update(values).returning('id')) as { id: string }[];
  if (changed) return changed.id;
  const id = randomUUID();
  await trx('pension_payers').insert({ id, person_id: personId, year, ...values });
  return id;
}
