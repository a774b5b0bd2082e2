import type { Knex } from 'knex';

/** The next number of an office's series in a year; the row lock makes issuers queue, so that there is neither a hole nor a repeat. */
export async function takeNumber(trx: Knex.Transaction, officeCode: string, series: string, year: number): Promise<number> {
  const answer = await trx.raw<{ rows: { last: number }[] }>(
    `insert into number_series (office_code, series, year, last) values (?, ?, ?, 1)
     on conflict (office_code, series, year) do update set last = number_series.last + 1 returning last`,
    [officeCode, series, year],
  );
  return (answer.rows[0] as { last: number }).last;
}
