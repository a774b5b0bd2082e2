import { cpSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listLeftovers, stopStack } from '../../scripts/stack/control/stop-stack.ts';
import type { ProcessName } from '../../scripts/stack/processes/process-spec.ts';
import { readRunFile } from '../../scripts/stack/run/run-files.ts';
import type { StackDescription } from '../../scripts/stack/stack-description.ts';
import { waitUntil } from '../../scripts/stack/wait-until.ts';

/**
 * Stops the test stack in order and removes its folder.
 * @param expected the processes that must still run: a suite that has ended one starts it again
 * @throws Error when a process had died, would not end by itself, or left another one behind; the logs are then kept
 */
export async function stopTestStack(stack: StackDescription, expected: readonly ProcessName[]): Promise<void> {
  const dead = expected.filter((name) => !readRunFile(stack.runDir, name));
  const killed = await stopStack(stack);
  // What the processes had started themselves (a browser) ends with them, a moment later.
  await waitUntil(() => listLeftovers(stack).length === 0, { deadlineMs: 5_000 });
  const leftovers = listLeftovers(stack);
  const faults = [
    ...dead.map((name) => `${name} was not running at the end`),
    ...killed.map((name) => `${name} did not stop by itself and was killed`),
    ...leftovers.map((name) => `left behind: ${name}`),
  ];
  const kept = join(tmpdir(), 'platform-test-logs');
  if (faults.length > 0) {
    rmSync(kept, { recursive: true, force: true });
    cpSync(stack.logDir, kept, { recursive: true });
  }
  removeTestFolders(stack.dataDir, stack.postgres?.cluster.directory);
  if (faults.length > 0) throw new Error(`the test stack did not end cleanly (logs: ${kept}): ${faults.join('; ')}`);
}

export function removeTestFolders(dataDir: string, clusterDir?: string): void {
  for (const folder of [clusterDir, dataDir]) if (folder) rmSync(folder, { recursive: true, force: true });
}
