import type { Knex } from 'knex';

/** The next case number of a county in a year, e.g. `449901-2026-0007`. */
export async function nextCaseNumber(trx: Knex.Transaction, countyCode: string, year: number): Promise<string> {
  const answer = await trx.raw<{ rows: { last: number }[] }>(
    `insert into case_numbers (county_code, year, last) values (?, ?, 1)
     on conflict (county_code, year) do update set last = case_numbers.last + 1 returning last`,
    [countyCode, year],
  );
  const { last } = answer.rows[0] as { last: number };
  return `${countyCode}-${year}-${String(last).padStart(4, '0')}`;
}
