import { waitUntil } from '../wait-until.ts';
import { isAlive, type ProcessIdentity } from './process-identity.ts';

export type StopResult = 'absent' | 'stopped' | 'killed';

/**
 * Asks a process to end and waits; past the deadline the next signal, at last SIGKILL for its whole process group.
 *
 * @param signals what to send in turn (default SIGTERM) · @param deadlineMs how long each may take
 * @throws Error when the process lives on after SIGKILL
 */
export async function stopProcess(identity: ProcessIdentity, deadlineMs: number, signals: NodeJS.Signals[] = ['SIGTERM']): Promise<StopResult> {
  if (!isAlive(identity)) return 'absent';
  const gone = (ms: number): Promise<boolean | null> => waitUntil(() => !isAlive(identity), { deadlineMs: ms });
  for (const signal of signals) {
    send(identity.pid, signal);
    if (await gone(deadlineMs)) return 'stopped';
  }
  // The group too: a browser or a compiler that the process had started goes with it.
  send(-identity.pid, 'SIGKILL');
  send(identity.pid, 'SIGKILL');
  if (await gone(10_000)) return 'killed';
  throw new Error(`process ${identity.pid} lives on after SIGKILL`);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
