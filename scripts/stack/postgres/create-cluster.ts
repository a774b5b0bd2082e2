import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { runCommand } from '../run-command.ts';
import type { SystemAccount } from './system-account.ts';

/** An embedded database: its programs, its folder, the account that runs it. */
export type Cluster = { binaries: string; directory: string; account: SystemAccount };

/**
 * Creates the database's folder unless it is there: UTF-8, Chinese sorted by pinyin, passwords required. It is made beside and renamed
 * when complete, so that a start that is cut short leaves nothing that looks like a database.
 * @param owner environment that marks initdb as belonging to a stack
 * @returns true when it was created now
 */
export async function createCluster(cluster: Cluster, superuserPassword: string, owner: NodeJS.ProcessEnv = {}): Promise<boolean> {
  if (existsSync(join(cluster.directory, 'PG_VERSION'))) return false;
  removeUnfinished(cluster.directory);
  // A name of its own: what is left of an earlier attempt may still be written for a moment.
  const unfinished = `${cluster.directory}.new-${randomUUID()}`;
  mkdirSync(dirname(unfinished), { recursive: true, mode: 0o755 });
  mkdirSync(unfinished, { mode: 0o700 });
  const { uid, gid } = cluster.account;
  if (uid !== undefined && gid !== undefined) chownSync(unfinished, uid, gid);
  const passwordFile = join(tmpdir(), `initdb-${randomUUID()}`);
  writeFileSync(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) chownSync(passwordFile, uid, gid);
  try {
    const options = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'];
    const collation = ['--locale-provider=icu', '--icu-locale=zh-u-co-pinyin'];
    const { code, output } = await runCommand(join(cluster.binaries, 'bin', 'initdb'), [`--pgdata=${unfinished}`, ...options, ...collation], {
      ...cluster.account,
      cwd: dirname(passwordFile),
      env: { ...owner, PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    });
    if (code !== 0) throw new Error(`initdb failed (code ${code}): ${output}`);
    renameSync(unfinished, cluster.directory);
    return true;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function removeUnfinished(directory: string): void {
  const parent = dirname(directory);
  if (!existsSync(parent)) return;
  for (const entry of readdirSync(parent)) {
    if (!entry.startsWith(`${basename(directory)}.new-`)) continue;
    try {
      rmSync(join(parent, entry), { recursive: true, force: true });
    } catch {
      // Still being written; the next start removes it.
    }
  }
}
