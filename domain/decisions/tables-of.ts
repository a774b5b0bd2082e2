import { basename } from 'node:path';
import { readTable } from '../../processes/decisions/index.ts';
import type { DecisionTable, Tables } from '../../processes/decisions/index.ts';
import { procedureRegistry } from '../../processes/registry.ts';
import type { DecisionKey } from '../../processes/registry.ts';
import type { Executor } from '../database/connect.ts';
import { readFiles } from '../models/model-files.ts';
import type { FileRef } from '../models/model-files.ts';
import { findNewestRelease } from '../models/release-row.ts';
import { shippedTables } from './shipped-tables.ts';

/** Releases never change, and neither do files under a hash: what was read once holds as long as the process lives. */
const MOST_RELEASES = 50;
const MOST_TABLES = 200;
const byRelease = new Map<string, Tables>();
const byHash = new Map<string, DecisionTable>();

/** Keeps what is asked most lately. */
function keep<V>(kept: Map<string, V>, key: string, value: V, most: number): V {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return value;
}

/**
 * The tables of one release, from its files by their hash.
 * @throws Error when the release or a file of it is missing, DecisionError when one cannot be read
 */
export async function tablesOfRelease(db: Executor, releaseId: string): Promise<Tables> {
  const known = byRelease.get(releaseId);
  if (known) return keep(byRelease, releaseId, known, MOST_RELEASES);
  const release = (await db('releases').where({ id: releaseId }).first('resources')) as { resources: FileRef[] | null } | undefined;
  if (!release) throw new Error(`no release ${releaseId}`);
  // A release from before the files were kept was deployed when every case asked the shipped tables; it goes on so.
  if (!release.resources) return shippedTables;
  return keep(byRelease, releaseId, await readTables(db, release.resources), MOST_RELEASES);
}

/** The tables of the release on which a case runs. */
export const tablesOfCase = (db: Executor, row: { release_id: string }): Promise<Tables> => tablesOfRelease(db, row.release_id);

/** The tables of the newest release, for whatever is asked without a case; before the first deployment those that it will have. */
export async function newestTables(db: Executor): Promise<Tables> {
  const newest = await findNewestRelease(db);
  return newest ? tablesOfRelease(db, newest.id) : shippedTables;
}

async function readTables(db: Executor, refs: readonly FileRef[]): Promise<Tables> {
  const tables = new Map<DecisionKey, DecisionTable>();
  const missing: (FileRef & { key: DecisionKey })[] = [];
  for (const { key, file } of procedureRegistry.decisions) {
    const ref = refs.find(({ name }) => name === basename(file));
    // A table that came with a later version of the platform is asked by no case of this release.
    if (!ref) continue;
    const known = byHash.get(ref.sha256);
    if (known) tables.set(key, known);
    else missing.push({ ...ref, key });
  }
  const files = missing.length > 0 ? await readFiles(db, missing) : [];
  missing.forEach(({ key, sha256 }, index) => {
    const file = files[index];
    if (file) tables.set(key, keep(byHash, sha256, readTable(file.bytes.toString('utf8')), MOST_TABLES));
  });
  return (key) => {
    const table = tables.get(key);
    if (!table) throw new Error(`the release has no table ${key}`);
    return table;
  };
}
