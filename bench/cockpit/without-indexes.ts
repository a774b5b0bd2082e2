import type { Database } from '../../domain/database/connect.ts';

interface Made {
  schema: string;
  table: string;
  name: string;
  definition: string;
}

/**
 * Runs work that writes very many rows while the tables have no index and no reference but those named and their keys; puts all back afterwards, references checked.
 * @param tables with their schema, e.g. `app.steps` · @param keep names of indexes that the work reads by
 */
export async function withoutIndexes(owner: Database, tables: readonly string[], keep: readonly string[], work: () => Promise<void>): Promise<void> {
  const references = await read(owner, tables, "select n.nspname as schema, r.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition from pg_constraint k join pg_class r on r.oid = k.conrelid join pg_namespace n on n.oid = r.relnamespace where k.contype = 'f' and n.nspname || '.' || r.relname = any(?::text[])");
  const indexes = (
    await read(owner, tables, 'select n.nspname as schema, r.relname as table, i.relname as name, pg_get_indexdef(x.indexrelid) as definition from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class r on r.oid = x.indrelid join pg_namespace n on n.oid = r.relnamespace where n.nspname || \'.\' || r.relname = any(?::text[]) and not exists (select from pg_constraint k where k.conindid = x.indexrelid)')
  ).filter(({ name }) => !keep.includes(name));
  for (const { schema, table, name } of references) await owner.raw('alter table ??.?? drop constraint ??', [schema, table, name]);
  for (const { schema, name } of indexes) await owner.raw('drop index ??.??', [schema, name]);
  await work();
  for (const { definition } of indexes) await owner.raw(definition);
  for (const { schema, table, name, definition } of references) await owner.raw(`alter table ??.?? add constraint ?? ${definition}`, [schema, table, name]);
}

async function read(owner: Database, tables: readonly string[], query: string): Promise<Made[]> {
  return ((await owner.raw(query, [[...tables]])) as { rows: Made[] }).rows;
}
