import { setTimeout as pause } from 'node:timers/promises';
import { rotateLogs } from '../processes/rotate-logs.ts';
import type { ProcessName } from '../processes/process-spec.ts';
import type { SpawnedProcess } from '../processes/spawn-process.ts';
import type { StackDescription } from '../stack-description.ts';
import { startProcess } from './start-process.ts';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A process that has run for this long has recovered: the next pause is the first again. */
const RECOVERED_MS = 60_000;
const ROTATE_EVERY_MS = 30_000;

export type Supervisor = {
  /** Watches a process from now on and starts it again whenever it ends. */
  watch(name: ProcessName, spawned: SpawnedProcess): void;
  /** How often a process has ended by itself. */
  crashes(name: ProcessName): number;
  /** Ends the watching, so that an orderly stop is not taken for a crash. */
  release(): void;
};

/**
 * Keeps the processes of a stack running and their logs short. A crash is answered after 1, 2, 4 … 30 seconds.
 * @param say receives a line for each crash
 */
export function createSupervisor(stack: StackDescription, say: (line: string) => void): Supervisor {
  const crashed = new Map<ProcessName, number>();
  const released = new AbortController();
  const rotation = setInterval(() => rotateLogs(stack.logDir), ROTATE_EVERY_MS);

  async function keepRunning(name: ProcessName, first: SpawnedProcess): Promise<void> {
    let current = first;
    let pauseMs = FIRST_PAUSE_MS;
    while (!released.signal.aborted) {
      const since = Date.now();
      const how = await current.exited;
      if (released.signal.aborted) return;
      crashed.set(name, (crashed.get(name) ?? 0) + 1);
      pauseMs = Date.now() - since > RECOVERED_MS ? FIRST_PAUSE_MS : pauseMs;
      say(`${name} 意外结束（${how}），${pauseMs / 1000} 秒后重新启动；原因见 ${stack.logDir}/${name}.log`);
      await pause(pauseMs, undefined, { signal: released.signal }).catch(() => undefined);
      if (released.signal.aborted) return;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      current = await startProcess(name, stack);
    }
  }

  return {
    watch: (name, spawned) => {
      keepRunning(name, spawned).catch((error: unknown) => say(`${name} 无法重新启动：${String(error)}`));
    },
    crashes: (name) => crashed.get(name) ?? 0,
    release: () => {
      released.abort();
      clearInterval(rotation);
    },
  };
}
