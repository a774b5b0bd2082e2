import type { Knex } from 'knex';

/** Papers and all that took their places, however often they were reissued. @returns ids */
export async function withReplacements(trx: Knex.Transaction, ids: readonly string[]): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    `with recursive line as (
       select id from documents where id = any (?::uuid[])
       union select d.id from documents d join line on d.replaces_id = line.id
     ) select id from line`,
    [[...ids]],
  );
  return rows.map(({ id }) => id);
}
