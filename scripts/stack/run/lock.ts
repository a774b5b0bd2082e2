import { linkSync, mkdirSync, readFileSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identifyProcess, isAlive, type ProcessIdentity } from '../processes/process-identity.ts';

export type Lock = { release(): void };

const TAKEOVER_STALE_MS = 10_000;

/**
 * Takes a lock file for this process. The lock of a process that has gone (killed, machine restarted) is taken over.
 * @returns the lock, or the living process that has it
 */
export async function takeLock(file: string): Promise<Lock | ProcessIdentity> {
  mkdirSync(dirname(file), { recursive: true });
  const me = identifyProcess(process.pid);
  if (!me) throw new Error('this process cannot read its own start time');
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(me), { mode: 0o600 });
  try {
    for (;;) {
      if (link(mine, file)) return { release: () => releaseLock(file, me) };
      const owner = readOwner(file);
      if (owner && isAlive(owner)) return owner;
      if (!removeStale(file)) await pause(20);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Takes the lock as soon as its present owner lets it go; calls `onWait` once when it has to wait. */
export async function waitForLock(file: string, onWait: (owner: ProcessIdentity) => void = () => undefined): Promise<Lock> {
  for (let told = false; ; ) {
    const answer = await takeLock(file);
    if ('release' in answer) return answer;
    if (!told) onWait(answer);
    told = true;
    await pause(200);
  }
}

/** `link` fails when the target exists: the one step that only one process can do. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Two processes that find the same stale lock must not remove each other's new one, so only the owner of the little
 * directory removes, after it has looked again.
 */
function removeStale(file: string): boolean {
  const gate = `${file}.takeover`;
  try {
    mkdirSync(gate);
  } catch {
    try {
      if (Date.now() - statSync(gate).mtimeMs > TAKEOVER_STALE_MS) rmdirSync(gate);
    } catch {
      // Its owner has just removed it.
    }
    return false;
  }
  try {
    const owner = readOwner(file);
    if (!owner || !isAlive(owner)) rmSync(file, { force: true });
    return true;
  } finally {
    rmdirSync(gate);
  }
}

function releaseLock(file: string, me: ProcessIdentity): void {
  const owner = readOwner(file);
  if (owner?.pid === me.pid && owner.birth === me.birth) rmSync(file, { force: true });
}

function readOwner(file: string): ProcessIdentity | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return null;
  }
}
