import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, type ProcessIdentity } from '../processes/process-identity.ts';

/** What is written about each started process, so that a later start (or a test) finds it: DATA_DIR/run/<name>.json. */
export type RunRecord = ProcessIdentity & { name: string; port: number | null; startedAt: string };

export function writeRunFile(runDir: string, record: RunRecord): void {
  mkdirSync(runDir, { recursive: true, mode: 0o700 });
  const file = runFile(runDir, record.name);
  // Renamed into place: a reader never sees half a file.
  writeFileSync(`${file}.new`, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The record of a process that still runs; null when there is no record or its process has gone. */
export function readRunFile(runDir: string, name: string): RunRecord | null {
  try {
    const record = JSON.parse(readFileSync(runFile(runDir, name), 'utf8')) as RunRecord;
    return isAlive(record) ? record : null;
  } catch {
    return null;
  }
}

export function removeRunFile(runDir: string, name: string): void {
  rmSync(runFile(runDir, name), { force: true });
}

/** Every recorded process that still runs. */
export function listRunning(runDir: string): RunRecord[] {
  let names: string[];
  try {
    names = readdirSync(runDir).filter((entry) => entry.endsWith('.json'));
  } catch {
    return [];
  }
  return names.flatMap((entry) => readRunFile(runDir, entry.slice(0, -'.json'.length)) ?? []);
}

function runFile(runDir: string, name: string): string {
  return join(runDir, `${name}.json`);
}
