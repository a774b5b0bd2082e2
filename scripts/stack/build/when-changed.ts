import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../project-dir.ts';
import { waitForLock } from '../run/lock.ts';
import { hashFiles } from './hash-files.ts';

const stampsDir = join(projectDir, 'dist', 'stamps');

/**
 * Does a piece of work only when its sources differ from those of the last time that it succeeded, or when what it makes is missing.
 * Two processes that find the same change do it one after the other, the second then not at all.
 *
 * @param name of the stamp in dist/stamps · @param sources files and folders, from the project folder · @param output what the work makes
 * @returns true when it was done now
 */
export async function whenChanged(name: string, sources: string[], output: string, work: () => Promise<void>): Promise<boolean> {
  const stamp = join(stampsDir, name);
  const upToDate = (): string | null => {
    const hash = hashFiles(projectDir, sources);
    const same = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && existsSync(join(projectDir, output));
    return same ? null : hash;
  };
  if (!upToDate()) return false;
  mkdirSync(stampsDir, { recursive: true });
  const lock = await waitForLock(`${stamp}.lock`);
  try {
    const hash = upToDate();
    if (!hash) return false;
    await work();
    writeFileSync(stamp, hash);
    return true;
  } finally {
    lock.release();
  }
}
