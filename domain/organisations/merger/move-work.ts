import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import { groupOf } from '../../users/current-user.ts';
import { ENDED_CASES } from '../work-of-office.ts';

export interface MovedWork {
  cases: number;
  tasks: number;
  persons: number;
  pensions: number;
  below: number;
}

/**
 * Open tasks, open cases, persons and pensions of an office become the other's. Closed cases, papers, numbers and the audit stay
 * under the name of the office that made them; the successor reads them.
 */
export async function moveWork(trx: Knex.Transaction, { from, into }: { from: string; into: string }, by: { actorId: string; at: Date }): Promise<MovedWork> {
  const tasks = await trx('tasks').where({ state: 'open' }).whereRaw('? = any(candidate_groups)', [groupOf(from)]).update({ candidate_groups: trx.raw('array_replace(candidate_groups, ?, ?)', [groupOf(from), groupOf(into)]) });
  const cases = (await trx('cases').where({ county_code: from }).whereNotIn('status', [...ENDED_CASES]).update({ county_code: into }).returning('id')) as { id: string }[];
  const persons = await trx('persons').where({ registered_county: from }).update({ registered_county: into });
  const pensions = await trx('pensions').where({ payer: from }).whereNot({ status: 'terminated' }).update({ payer: into });
  await moveRelations(trx, { from, into });
  const below = await trx('organisations').where({ parent_code: from }).update({ parent_code: into });
  for (const { id } of cases.sort((a, b) => a.id.localeCompare(b.id))) {
    await appendAudit(trx, { chain: `case:${id}`, actorId: by.actorId, orgCode: into, action: 'case-moved-with-office', caseId: id, detail: { from, into }, at: by.at });
  }
  return { cases: cases.length, tasks, persons, pensions, below };
}

/** The relations that the office keeps are the other's from now on, and what it was to pay; who paid in years past is history. */
async function moveRelations(trx: Knex.Transaction, { from, into }: { from: string; into: string }): Promise<void> {
  const { name } = (await trx('organisations').where({ code: into }).first('name')) as { name: string };
  const persons = (await trx('pension_relations').where({ org_code: from }).whereNull('until_on').update({ org_code: into, place_name: name }).returning('person_id')) as { person_id: string }[];
  const last = trx('pension_payers as later').whereRaw('later.person_id = pension_payers.person_id').max('year');
  await trx('pension_payers').where({ payer_code: from, year: last }).whereIn('person_id', persons.map(({ person_id: id }) => id)).update({ payer_code: into, payer_name: name });
}
