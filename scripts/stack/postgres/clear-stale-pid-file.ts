import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identifyProcess } from '../processes/process-identity.ts';
import { runCommand } from '../run-command.ts';

/**
 * Removes a postmaster.pid whose number now belongs to another program (after a restart of a container pids come again), since PostgreSQL would take
 * that program for itself and not start. The file of a PostgreSQL that runs is kept.
 */
export async function clearStalePidFile(clusterDir: string): Promise<void> {
  const file = join(clusterDir, 'postmaster.pid');
  let pid: number;
  try {
    pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  } catch {
    return;
  }
  if (!Number.isInteger(pid) || !identifyProcess(pid)) return;
  const { output } = await runCommand('ps', ['-o', 'command=', '-p', String(pid)]);
  const command = output.includes('postgres') ? output : commandOnLinux(pid);
  if (!command.includes('postgres')) rmSync(file, { force: true });
}

/** Some minimal systems have no `ps`. */
function commandOnLinux(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return process.platform === 'linux' ? '' : 'postgres';
  }
}
