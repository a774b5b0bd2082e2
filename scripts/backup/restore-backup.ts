import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { anchorFile } from '../../domain/audit/anchor-audit.ts';
import { UserError } from '../stack/user-error.ts';
import { contentFile, placeOf } from './manifest.ts';
import type { Manifest, TableDefinition } from './manifest.ts';
import type { Installation } from './open-installation.ts';

/**
 * Whether a database holds anything of a platform yet.
 * @throws UserError when it does
 */
export async function requireEmptyDatabase(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'restore' });
  await client.connect();
  try {
    const { rows } = await client.query<{ engine: string; app: boolean }>(
      `select (select count(*) from pg_tables where schemaname = 'engine') as engine, to_regclass('app.users') is not null as app`,
    );
    const inUse = rows[0]?.app ? await client.query('select 1 from app.users union all select 1 from app.audit union all select 1 from app.cases limit 1') : null;
    if (Number(rows[0]?.engine) > 0 || (inUse?.rowCount ?? 0) > 0) {
      throw new UserError('目标数据库不是空的：备份只能恢复到空的数据库中。', 'The database is not empty: a backup is only restored into an empty one.');
    }
  } finally {
    await client.end();
  }
}

/** @throws UserError when the folder already holds files of a platform */
export async function requireEmptyDataDir(dataDir: string): Promise<void> {
  for (const name of ['files', 'audit']) {
    const found = await readdir(join(dataDir, name)).catch(() => []);
    if (found.length > 0) throw new UserError(`数据目录 ${dataDir} 不是空的（${name}）：请用 DATA_DIR 指定一个新目录。`, `The data folder ${dataDir} is not empty (${name}): name a new one with DATA_DIR.`);
  }
}

/**
 * Brings a checked backup into a migrated, otherwise empty database and an empty folder. The rows come in one transaction: all or none.
 * @throws UserError when the schema here is not the one of the backup
 */
export async function restoreBackup({ ownerUrl, dataDir }: Installation, folder: string, manifest: Manifest): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'restore' });
  await client.connect();
  try {
    await requireSameSchema(client, manifest);
    await client.query("set datestyle = 'ISO'; begin");
    await fillTables(client, folder, manifest);
    for (const { schema, name, lastValue, isCalled } of manifest.sequences) {
      await client.query('select setval($1::regclass, $2, $3)', [`${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`, lastValue, isCalled]);
    }
    await copyBack(folder, dataDir, manifest);
    await client.query('commit');
    await client.query('analyze').catch(() => undefined);
  } finally {
    await client.end();
  }
}

async function requireSameSchema(client: pg.Client, manifest: Manifest): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select name from app.migrations order by id');
  const here = rows.map(({ name }) => name);
  if (here.join() === manifest.migrations.join()) return;
  throw new UserError(
    `备份的数据库结构（${manifest.migrations.at(-1) ?? '无'}）与本程序的（${here.at(-1) ?? '无'}）不同：请用备份时的程序版本恢复，然后再升级。`,
    `The backup's schema (${manifest.migrations.at(-1) ?? 'none'}) is not this program's (${here.at(-1) ?? 'none'}): restore with the version that wrote the backup, then upgrade.`,
  );
}

const nameOf = (client: pg.Client, schema: string, table: string): string => `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)}`;

/** Foreign keys are put aside while the rows come in any order, and are checked as a whole when they are put back. */
async function fillTables(client: pg.Client, folder: string, manifest: Manifest): Promise<void> {
  const own = manifest.tables.filter(({ schema }) => schema !== 'engine').map(({ schema, table }) => nameOf(client, schema, table));
  const { rows: keys } = await client.query<{ on: string; name: string; definition: string }>(
    `select conrelid::regclass::text as on, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition from pg_constraint where contype = 'f' and connamespace in ('app'::regnamespace, 'bridge'::regnamespace)`,
  );
  for (const key of keys) await client.query(`alter table ${key.on} drop constraint ${key.name}`);
  for (const table of own) await client.query(`alter table ${table} disable trigger user`);
  // What the migrations have entered is in the backup too.
  await client.query(`truncate ${own.join(', ')}`);
  await client.query('set local role platform_engine');
  for (const definition of manifest.engineTables) await client.query(`create table ${nameOf(client, 'engine', definition.table)} (${definition.columns.join(', ')})`);
  await client.query('reset role');
  for (const entry of manifest.tables) {
    const columns = entry.columns.map((name) => client.escapeIdentifier(name)).join(', ');
    const sink = client.query(copyFrom(`copy ${nameOf(client, entry.schema, entry.table)} (${columns}) from stdin`));
    await pipeline(createReadStream(join(folder, entry.file)), createGunzip(), sink);
    if (sink.rowCount !== entry.rows) throw new Error(`${entry.schema}.${entry.table}: ${sink.rowCount} rows came, ${entry.rows} are listed`);
  }
  await finishEngineTables(client, manifest.engineTables);
  for (const table of own) await client.query(`alter table ${table} enable trigger user`);
  for (const key of keys) await client.query(`alter table ${key.on} add constraint ${key.name} ${key.definition}`);
}

async function finishEngineTables(client: pg.Client, definitions: readonly TableDefinition[]): Promise<void> {
  await client.query('set local role platform_engine');
  const add = async (foreign: boolean): Promise<void> => {
    for (const { table, constraints } of definitions) {
      for (const { name, definition } of constraints.filter((one) => one.definition.startsWith('FOREIGN KEY') === foreign)) {
        await client.query(`alter table ${nameOf(client, 'engine', table)} add constraint ${client.escapeIdentifier(name)} ${definition}`);
      }
    }
  };
  await add(false);
  for (const index of definitions.flatMap((definition) => definition.indexes)) await client.query(index);
  await add(true);
  await client.query('reset role');
}

async function copyBack(folder: string, dataDir: string, manifest: Manifest): Promise<void> {
  for (const content of manifest.contents) {
    const target = placeOf(dataDir, content);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(folder, contentFile(content.sha256)), target);
  }
  for (const { file } of manifest.others) {
    const target = file === 'anchors.jsonl' ? anchorFile(dataDir) : join(dataDir, file);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(folder, file), target);
  }
}
