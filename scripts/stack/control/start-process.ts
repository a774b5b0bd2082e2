import { clearStalePidFile } from '../postgres/clear-stale-pid-file.ts';
import type { ProcessName } from '../processes/process-spec.ts';
import { spawnProcess, type SpawnedProcess } from '../processes/spawn-process.ts';
import { readRunFile } from '../run/run-files.ts';
import type { StackDescription } from '../stack-description.ts';
import { processSpec } from './process-specs.ts';

/**
 * Starts one process of a stack; does not wait until it is ready (`waitUntilReady` does).
 * @param environment variables for this start alone, beside the usual ones
 * @throws Error when it runs already
 */
export async function startProcess(name: ProcessName, stack: StackDescription, environment: Record<string, string> = {}): Promise<SpawnedProcess> {
  const running = readRunFile(stack.runDir, name);
  if (running) throw new Error(`${name} runs already (pid ${running.pid})`);
  if (name === 'postgres' && stack.postgres) await clearStalePidFile(stack.postgres.cluster.directory);
  const spec = processSpec(name, stack);
  return spawnProcess({ ...spec, env: { ...spec.env, ...environment } }, stack);
}
