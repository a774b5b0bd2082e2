import type { ClientBase } from 'pg';
import type { SequenceEntry, TableDefinition } from './manifest.ts';

const SCHEMAS = ['app', 'bridge', 'engine'] as const;

/** Rows that are not carried over: the migrations' own books, and sessions (nobody stays signed in through a restore), and signs of life. */
const LEFT_OUT = new Set(['app.migrations', 'app.migrations_lock', 'app.sessions', 'app.heartbeats']);

export interface StoredTable {
  schema: string;
  table: string;
  /** those that are written, not computed */
  columns: string[];
}

/** The tables whose rows make up the platform's state. */
export async function listTables(client: ClientBase): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `select n.nspname as schema, c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where n.nspname = any($1) and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      group by 1, 2 order by 1, 2`,
    [SCHEMAS],
  );
  return rows.filter(({ schema, table }) => !LEFT_OUT.has(`${schema}.${table}`));
}

/** The sequences and where they stand; they stand outside of transactions, so they are read after the rows. */
export async function readSequences(client: ClientBase): Promise<SequenceEntry[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = any($1) and c.relkind = 'S' order by 1, 2`,
    [SCHEMAS],
  );
  const found: SequenceEntry[] = [];
  for (const { schema, name } of rows) {
    if (name.startsWith('migrations')) continue;
    const { rows: values } = await client.query<{ last_value: string; is_called: boolean }>(`select last_value, is_called from ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`);
    found.push({ schema, name, lastValue: values[0]?.last_value ?? '1', isCalled: values[0]?.is_called ?? false });
  }
  return found;
}

/** How the engine's tables are made again: columns, constraints, indexes. */
export async function readEngineTables(client: ClientBase): Promise<TableDefinition[]> {
  const { rows } = await client.query<TableDefinition>(
    `select c.relname as table,
            (select array_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                              || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || case when a.attnotnull then ' not null' else '' end order by a.attnum)
               from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
            (select coalesce(json_agg(json_build_object('name', k.conname, 'definition', pg_get_constraintdef(k.oid)) order by k.contype = 'f', k.conname), '[]')
               from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'c', 'f')) as constraints,
            (select coalesce(array_agg(pg_get_indexdef(i.indexrelid) order by i.indexrelid), '{}')
               from pg_index i where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid)) as indexes
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'engine' and c.relkind = 'r' order by c.relname`,
  );
  return rows;
}
