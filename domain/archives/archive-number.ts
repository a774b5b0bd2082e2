import type { Knex } from 'knex';
import type { CaseRow } from '../cases/case-row.ts';
import type { Executor } from '../database/connect.ts';

/** The number of a person's file in a county; null when there is none yet (第32条：一人一档). That of a county or of a record that was merged into this one goes on. */
export async function findArchiveNumber(db: Executor, row: Pick<CaseRow, 'county_code' | 'person_id'>): Promise<string | null> {
  const found: { archive_no: string } | undefined = await db('person_archives')
    .whereIn('county_code', db('organisations').where({ code: row.county_code }).orWhere({ successor_code: row.county_code }).select('code'))
    .whereIn('person_id', db('persons').where({ id: row.person_id }).orWhere({ merged_into: row.person_id }).select('id'))
    .orderByRaw('county_code <> ?, person_id <> ?, opened_on', [row.county_code, row.person_id])
    .first('archive_no');
  return found?.archive_no ?? null;
}

/**
 * The number under which a case is filed: that of the person's file, or a new one, the county's own word or the next in its row.
 * @param wanted what the officer has entered
 *   a number that is another person's is not given twice
 */
export async function takeArchiveNumber(trx: Knex.Transaction, row: Pick<CaseRow, 'county_code' | 'person_id'>, wanted: string | null, on: string): Promise<string> {
  await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`archive:${row.county_code}`]);
  const known = await findArchiveNumber(trx, row);
  if (known) return known;
  const number = wanted !== null && (await isFree(trx, wanted)) ? wanted : await nextNumber(trx, row.county_code);
  await trx('person_archives').insert({ county_code: row.county_code, person_id: row.person_id, archive_no: number, opened_on: on });
  return number;
}

const isFree = async (trx: Knex.Transaction, number: string): Promise<boolean> => (await trx('person_archives').where({ archive_no: number }).first('archive_no')) === undefined;

async function nextNumber(trx: Knex.Transaction, countyCode: string): Promise<string> {
  for (;;) {
    const answer = await trx.raw<{ rows: { last: number }[] }>('insert into archive_numbers (county_code, last) values (?, 1) on conflict (county_code) do update set last = archive_numbers.last + 1 returning last', [countyCode]);
    const number = `DA-${countyCode}-${String((answer.rows[0] as { last: number }).last).padStart(5, '0')}`;
    if (await isFree(trx, number)) return number;
  }
}
