import { isAlive } from '../processes/process-identity.ts';
import { stopOrder } from '../processes/stop-policy.ts';
import { findLeftBehind } from '../processes/find-left-behind.ts';
import { readRunFile } from '../run/run-files.ts';
import type { StackDescription } from '../stack-description.ts';
import { stopOneProcess } from './stop-process.ts';

/**
 * Stops all processes of a stack in order: workers, server, engine, database.
 * @param say receives a line for each · @returns what had to be killed because it did not end in time
 */
export async function stopStack(stack: StackDescription, say: (line: string) => void = () => undefined): Promise<string[]> {
  const killed: string[] = [];
  for (const name of stopOrder) {
    const result = await stopOneProcess(name, stack);
    if (result === 'stopped') say(`${name} 已停止`);
    if (result === 'killed') say(`${name} 没有按时结束，已强制停止`);
    if (result === 'killed') killed.push(name);
  }
  return killed;
}

/** Ends everything at once (a second Ctrl-C). The database gets its immediate stop; it recovers from its log at the next start. */
export function killStack(stack: StackDescription): void {
  for (const name of stopOrder) {
    const record = readRunFile(stack.runDir, name);
    if (!record || !isAlive(record)) continue;
    try {
      process.kill(record.pid, name === 'postgres' ? 'SIGQUIT' : 'SIGKILL');
    } catch {
      // It has ended by itself in this moment.
    }
  }
}

/** Processes of this stack that still run although it was stopped, as `name (pid)`. */
export function listLeftovers(stack: StackDescription): string[] {
  return findLeftBehind(stack).map((one) => `${one.name ?? '?'} (pid ${one.pid})`);
}
