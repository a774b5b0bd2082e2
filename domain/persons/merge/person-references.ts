import type { Knex } from 'knex';

/** A row of some table that names a person. */
export interface PersonReference {
  table: string;
  column: string;
  /** the row's primary key */
  key: Record<string, string>;
}

/** What says which records were compared and merged; it stays with them. */
const OWN = ['persons', 'persons_apart', 'person_mergers'];

interface Column {
  table: string;
  column: string;
  key: string[];
}

/**
 * The columns of all tables that refer to a person, from the database itself, so that no new table is forgotten. Cases come first: who holds a case writes the rest.
 * Tables whose rows the application may not change tell what was done with a record as it was then, and stay with that record.
 */
export async function referringColumns(trx: Knex.Transaction): Promise<Column[]> {
  const { rows } = (await trx.raw(
    `select t.relname as "table", a.attname as "column",
        (select array_agg(k.attname::text order by k.attname) from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey) where i.indrelid = t.oid and i.indisprimary) as key
      from pg_constraint c
      join pg_class t on t.oid = c.conrelid
      join pg_attribute a on a.attrelid = t.oid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'app.persons'::regclass and t.relname <> all(?::text[]) and has_column_privilege(t.oid, a.attnum, 'update')
      order by t.relname <> 'cases', t.relname, a.attname`,
    [OWN],
  )) as { rows: Column[] };
  return rows;
}

/** All references to a person, locked until the transaction ends. */
export async function referencesTo(trx: Knex.Transaction, personId: string): Promise<PersonReference[]> {
  const found: PersonReference[] = [];
  for (const { table, column, key } of await referringColumns(trx)) {
    const rows = (await trx(table).where({ [column]: personId }).orderBy(key).forNoKeyUpdate().select(key.map((name) => trx.raw('??::text as ??', [name, name])))) as Record<string, string>[];
    found.push(...rows.map((row) => ({ table, column, key: row })));
  }
  return found;
}

/** Points references at another person. @returns how many of them pointed at the first one until now */
export async function redirect(trx: Knex.Transaction, references: readonly PersonReference[], from: string, to: string): Promise<number> {
  let changed = 0;
  for (const { table, column, key } of references) changed += await trx(table).where({ ...key, [column]: from }).update({ [column]: to });
  return changed;
}

export const sameReference = (a: PersonReference, b: PersonReference): boolean =>
  a.table === b.table && a.column === b.column && Object.keys(a.key).length === Object.keys(b.key).length && Object.entries(a.key).every(([name, value]) => b.key[name] === value);
