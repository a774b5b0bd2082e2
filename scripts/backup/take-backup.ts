import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { anchorFile } from '../../domain/audit/anchor-audit.ts';
import { UserError } from '../stack/user-error.ts';
import { FORMAT, MANIFEST, contentFile, hashFile, placeOf } from './manifest.ts';
import type { ContentEntry, Manifest, TableEntry } from './manifest.ts';
import type { Installation } from './open-installation.ts';
import { listTables, readEngineTables, readSequences } from './read-catalog.ts';
import type { StoredTable } from './read-catalog.ts';

/**
 * Writes one consistent point of application, engine and files into a new folder, while everything goes on working: all rows are read in one transaction
 * on one snapshot; contents are kept by hash and never changed or removed, so those that the snapshot names are there; the noted audit heads are read
 * before the snapshot, so that no chain is shorter in it than a head says.
 * @throws UserError when the folder is not empty, or a content is missing or does not match its hash
 */
export async function takeBackup({ ownerUrl, dataDir }: Installation, folder: string, now: Date): Promise<Manifest> {
  await requireEmptyFolder(folder);
  // Under another name until it is whole: what carries the name is a backup.
  const work = join(dirname(folder), `.${basename(folder)}.unfinished-${process.pid}`);
  await mkdir(join(work, 'tables'), { recursive: true, mode: 0o700 });
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'backup' });
  try {
    const others = await copyOthers(dataDir, work);
    await client.connect();
    await client.query("set datestyle = 'ISO'; set intervalstyle = 'postgres'; set extra_float_digits = 3; begin isolation level repeatable read read only");
    const { rows: version } = await client.query<{ server_version: string }>('show server_version');
    const { rows: migrations } = await client.query<{ name: string }>('select name from app.migrations order by id');
    const engineTables = await readEngineTables(client);
    const tables: TableEntry[] = [];
    for (const table of await listTables(client)) tables.push(await dumpTable(client, table, work));
    const { rows: contents } = await client.query<{ sha256: string; size: string }>('select sha256, size from app.files order by sha256');
    const sequences = await readSequences(client);
    await client.query('commit');
    const copied = await copyContents(contents, dataDir, work);
    const manifest: Manifest = {
      format: FORMAT,
      takenAt: now.toISOString(),
      postgres: version[0]?.server_version ?? '',
      migrations: migrations.map(({ name }) => name),
      tables,
      sequences,
      engineTables,
      contents: copied,
      others,
    };
    const text = `${JSON.stringify(manifest, null, 1)}\n`;
    await writeFile(join(work, MANIFEST), text, { mode: 0o600 });
    await writeFile(join(work, `${MANIFEST}.sha256`), `${createHash('sha256').update(text).digest('hex')}\n`, { mode: 0o600 });
    await rename(work, folder);
    return manifest;
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function requireEmptyFolder(folder: string): Promise<void> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (found.length > 0) throw new UserError(`目录 ${folder} 不是空的：请为备份指定一个新目录。`, `The folder ${folder} is not empty: name a new one for the backup.`);
}

async function dumpTable(client: pg.Client, { schema, table, columns }: StoredTable, work: string): Promise<TableEntry> {
  const file = join('tables', `${schema}.${table}.copy.gz`);
  const hash = createHash('sha256');
  let rows = 0;
  // In the text format a line break inside a value is escaped: one line is one row.
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1;
      done(null, chunk);
    },
  });
  const seal = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const names = columns.map((name) => client.escapeIdentifier(name)).join(', ');
  const source = client.query(copyTo(`copy ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(table)} (${names}) to stdout`));
  await pipeline(source, count, createGzip({ level: 6 }), seal, createWriteStream(join(work, file), { mode: 0o600 }));
  return { schema, table, columns, rows, file, sha256: hash.digest('hex') };
}

/** Copies, not links: a backup shares no byte with what it is a backup of. */
async function copyContents(contents: readonly { sha256: string; size: string }[], dataDir: string, work: string): Promise<ContentEntry[]> {
  const copied: ContentEntry[] = [];
  for (const { sha256, size } of contents) {
    const target = join(work, contentFile(sha256));
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    // A file goes into quarantine, never out of it; so it is looked for in this order.
    const quarantined = await copyFile(placeOf(dataDir, { sha256, quarantined: false }), target).then(
      () => false,
      () => copyFile(placeOf(dataDir, { sha256, quarantined: true }), target).then(() => true),
    ).catch((error: unknown) => {
      throw new UserError(`文件 ${sha256} 在数据目录中缺失，备份没有完成。`, `The file ${sha256} is missing in the data folder (${String(error)}); the backup was not completed.`);
    });
    copied.push({ sha256, size: Number(size), quarantined });
    if ((await hashFile(target)) !== sha256) throw new UserError(`文件 ${sha256} 的内容与其哈希值不符，备份没有完成。`, `The content of file ${sha256} does not match its hash; the backup was not completed.`);
  }
  return copied;
}

/** The noted heads, and the accounts of a demonstration. */
async function copyOthers(dataDir: string, work: string): Promise<Manifest['others']> {
  const others: Manifest['others'] = [];
  for (const [source, file] of [[anchorFile(dataDir), 'anchors.jsonl'], [join(dataDir, 'accounts.txt'), 'accounts.txt']] as const) {
    const copied = await copyFile(source, join(work, file)).then(() => true, (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    });
    if (copied) others.push({ file, sha256: await hashFile(join(work, file)) });
  }
  return others;
}
