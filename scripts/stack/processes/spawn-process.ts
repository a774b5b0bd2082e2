import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { writeRunFile, type RunRecord } from '../run/run-files.ts';
import { identifyProcess } from './process-identity.ts';
import type { ProcessSpec } from './process-spec.ts';

export type SpawnedProcess = {
  record: RunRecord;
  /** Settles with what ended it, e.g. `code 1` or `signal SIGKILL`. */
  exited: Promise<string>;
};

export type SpawnPlaces = { dataDir: string; runDir: string; logDir: string };

/** Environment variable in every process of a stack; names the DATA_DIR it belongs to, so that left-overs are recognised. */
export const ownerVariable = 'PLATFORM_STACK';

/** Environment that marks a process as belonging to a folder. */
export const ownedBy = (folder: string): Record<string, string> => ({ [ownerVariable]: folder });

/**
 * Starts a process in a session of its own (Ctrl-C at the terminal does not reach it: the supervisor stops in order), writing to
 * DATA_DIR/logs/<name>.log, and records it in DATA_DIR/run. It does not keep this process alive and survives it.
 * @throws Error when the program cannot be started at all
 */
export async function spawnProcess(spec: ProcessSpec, places: SpawnPlaces): Promise<SpawnedProcess> {
  mkdirSync(places.logDir, { recursive: true, mode: 0o700 });
  // Appending, so that the file may be cut while it is written (see rotate-logs.ts).
  const log = openSync(join(places.logDir, `${spec.name}.log`), 'a', 0o600);
  const child = spawn(spec.command, spec.args, {
    cwd: spec.cwd,
    env: { ...spec.env, ...ownedBy(places.dataDir) },
    detached: true,
    stdio: ['ignore', log, log],
    ...(spec.uid === undefined ? {} : { uid: spec.uid, gid: spec.gid }),
  });
  closeSync(log);
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `code ${code}`));
  });
  const started = new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  const identity = child.pid === undefined ? null : identifyProcess(child.pid);
  const record: RunRecord = {
    pid: child.pid ?? 0,
    birth: identity?.birth ?? '',
    name: spec.name,
    port: spec.port,
    startedAt: new Date().toISOString(),
  };
  if (identity) writeRunFile(places.runDir, record);
  await started;
  child.unref();
  return { record, exited };
}
