import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * One process and no other. A pid alone is used again after some time or after a restart of the machine, so the moment of
 * its start belongs to it (`birth`: on Linux the machine's boot id and the start in clock ticks since then, elsewhere the start time).
 */
export type ProcessIdentity = { pid: number; birth: string };

/** The identity of a running process; null when there is none (a zombie counts as gone). */
export function identifyProcess(pid: number): ProcessIdentity | null {
  const birth = process.platform === 'linux' ? birthOnLinux(pid) : birthByPs(pid);
  return birth ? { pid, birth } : null;
}

/** Whether exactly this process still runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  return identifyProcess(identity.pid)?.birth === identity.birth;
}

/** The parent of a process on Linux; null when the process has gone. */
export function parentOnLinux(pid: number): number | null {
  const parent = statFields(pid)?.[1];
  return parent === undefined ? null : Number(parent);
}

function birthOnLinux(pid: number): string | null {
  const fields = statFields(pid);
  if (!fields || fields[0] === 'Z' || fields[0] === 'X') return null;
  return `${bootId()}:${fields[19]}`;
}

/** /proc/<pid>/stat from its third field on: state, parent, … the 22nd is the start. The second, the program's name in parentheses, may hold blanks. */
function statFields(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

function birthByPs(pid: number): string | null {
  try {
    const line = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line && !line.startsWith('Z') ? line.slice(line.indexOf(' ')).trim() : null;
  } catch {
    return null;
  }
}
