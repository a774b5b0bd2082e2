import { readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseClusterDir } from '../../scripts/stack/postgres/choose-cluster-dir.ts';
import { chooseSystemAccount } from '../../scripts/stack/postgres/system-account.ts';
import { clearLeftBehind } from '../../scripts/stack/processes/clear-left-behind.ts';
import { takeLock } from '../../scripts/stack/run/lock.ts';
import { removeTestFolders } from './stop-test-stack.ts';
import { testDirPrefix } from './test-stack-file.ts';

/** A run that has just begun has its folder a moment before its lock. */
const isYoung = (dataDir: string): boolean => Date.now() - (statSync(dataDir, { throwIfNoEntry: false })?.birthtimeMs ?? Date.now()) < 60_000;

/**
 * Ends and removes what a test run that was killed has left: its temporary folder is there, nobody has its lock.
 * @param say receives a line for each process that was stopped
 */
export async function clearStaleTestStacks(say: (line: string) => void): Promise<void> {
  const account = await chooseSystemAccount();
  for (const entry of readdirSync(tmpdir())) {
    const dataDir = join(tmpdir(), entry);
    if (!entry.startsWith(testDirPrefix) || isYoung(dataDir)) continue;
    const lock = await takeLock(join(dataDir, 'run', 'start.lock')).catch(() => null);
    if (!lock || !('release' in lock)) continue;
    await clearLeftBehind({ dataDir, runDir: join(dataDir, 'run'), logDir: join(dataDir, 'logs') }, say);
    lock.release();
    removeTestFolders(dataDir, chooseClusterDir(dataDir, account));
  }
}
