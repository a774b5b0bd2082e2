import { readdirSync, readFileSync } from 'node:fs';
import { listRunning, readRunFile, type RunRecord } from '../run/run-files.ts';
import { identifyProcess, isAlive, parentOnLinux } from './process-identity.ts';
import { processNames, type ProcessName } from './process-spec.ts';
import { ownerVariable, type SpawnPlaces } from './spawn-process.ts';

export type LeftBehind = Pick<RunRecord, 'pid' | 'birth' | 'port'> & { name: ProcessName | null };

/**
 * Finds the processes that an earlier start of the same DATA_DIR left running. The run files name them; on Linux also the
 * environment of every process is read, because a start that was killed between spawning and recording left no file.
 */
export function findLeftBehind(places: SpawnPlaces): LeftBehind[] {
  const recorded: LeftBehind[] = processNames.flatMap((name) => {
    const record = readRunFile(places.runDir, name);
    return record ? [{ ...record, name }] : [];
  });
  const recordedPids = new Set(listRunning(places.runDir).map((record) => record.pid));
  const marked = new Set(pidsWithOwner(places.dataDir));
  // The children of a process that is stopped anyway end with it.
  const isChild = (pid: number): boolean => {
    const parent = parentOnLinux(pid) ?? 0;
    return recordedPids.has(parent) || marked.has(parent);
  };
  const unrecorded = [...marked]
    .filter((pid) => !recordedPids.has(pid) && !isChild(pid))
    .flatMap((pid) => identifyProcess(pid) ?? [])
    .map((identity) => ({ ...identity, name: null, port: null }));
  return [...recorded, ...unrecorded].filter(isAlive);
}

function pidsWithOwner(dataDir: string): number[] {
  if (process.platform !== 'linux') return [];
  const mark = `${ownerVariable}=${dataDir}`;
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(mark);
      } catch {
        return false;
      }
    })
    .map(Number);
}
