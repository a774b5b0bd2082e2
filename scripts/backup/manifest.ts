import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filePath, quarantinePath } from '../../domain/files/file-path.ts';
import { UserError } from '../stack/user-error.ts';

export const FORMAT = 1;
export const MANIFEST = 'manifest.json';

/** A table's rows in a file of the backup (COPY text, gzip). */
export interface TableEntry {
  schema: string;
  table: string;
  columns: string[];
  rows: number;
  file: string;
  sha256: string;
}

export interface SequenceEntry {
  schema: string;
  name: string;
  lastValue: string;
  isCalled: boolean;
}

/** A table of the engine as it is made again; the engine makes its tables itself and no migration knows them. */
export interface TableDefinition {
  table: string;
  /** `name type [default …] [not null]` */
  columns: string[];
  /** primary keys and unique constraints first, foreign keys last */
  constraints: { name: string; definition: string }[];
  indexes: string[];
}

export interface ContentEntry {
  sha256: string;
  size: number;
  /** a scanner found something in it: it lies apart, here and there */
  quarantined: boolean;
}

/** Where a content lies in a data folder. */
export const placeOf = (dataDir: string, { sha256, quarantined }: Pick<ContentEntry, 'sha256' | 'quarantined'>): string => (quarantined ? quarantinePath : filePath)(dataDir, sha256);

/** What a backup holds; its own hash stands beside it. */
export interface Manifest {
  format: typeof FORMAT;
  takenAt: string;
  postgres: string;
  migrations: string[];
  tables: TableEntry[];
  sequences: SequenceEntry[];
  engineTables: TableDefinition[];
  /** stored contents by hash, as `app.files` names them */
  contents: ContentEntry[];
  /** heads of the audit chains noted before the moment of the backup, accounts of a demonstration; absent ones are not listed */
  others: { file: string; sha256: string }[];
}

export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Folder of a stored content inside a backup. */
export const contentFile = (sha256: string): string => join('files', sha256.slice(0, 2), sha256);

/**
 * Reads a backup and checks every byte of it against its hash.
 * @throws UserError when it is no backup, of another format, incomplete or changed
 */
export async function readBackup(folder: string): Promise<Manifest> {
  const bytes = await readFile(join(folder, MANIFEST)).catch(() => {
    throw new UserError(`${folder} 不是完整的备份（缺少 ${MANIFEST}）：请指定备份目录。`, `${folder} is no complete backup (${MANIFEST} is missing): name the folder of a backup.`);
  });
  const expected = (await readFile(join(folder, `${MANIFEST}.sha256`), 'utf8').catch(() => '')).trim();
  if (createHash('sha256').update(bytes).digest('hex') !== expected) throw damaged(folder, MANIFEST);
  const manifest = JSON.parse(bytes.toString('utf8')) as Manifest;
  if (manifest.format !== FORMAT) throw new UserError(`备份格式 ${String(manifest.format)} 不受支持。`, `The backup's format ${String(manifest.format)} is not supported.`);
  const entries = [...manifest.tables, ...manifest.others, ...manifest.contents.map(({ sha256 }) => ({ file: contentFile(sha256), sha256 }))];
  for (const { file, sha256 } of entries) {
    const found = await hashFile(join(folder, file)).catch(() => 'missing');
    if (found !== sha256) throw damaged(folder, file);
  }
  return manifest;
}

const damaged = (folder: string, file: string): UserError =>
  new UserError(`备份 ${folder} 中的 ${file} 缺失或已被改动：不能用于恢复。`, `${file} in the backup ${folder} is missing or was changed: it cannot be restored.`);
