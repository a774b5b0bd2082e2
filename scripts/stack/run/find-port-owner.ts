import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { ownerVariable } from '../processes/spawn-process.ts';

/** Who listens on a port: pid, program, and the DATA_DIR when it belongs to a stack of ours. */
export type PortOwner = { pid: number; program: string; dataDir: string | null };

const LISTENING = '0A';

/** Looks up who listens on a TCP port, by /proc; null where there is no /proc or the owner is another user's process. */
export function findPortOwner(port: number): PortOwner | null {
  if (!existsSync('/proc/net/tcp')) return null;
  const inodes = new Set(['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeningInodes(table, port)));
  if (inodes.size === 0) return null;
  for (const pid of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    if (holdsSocket(pid, inodes)) return describe(Number(pid));
  }
  return null;
}

function listeningInodes(table: string, port: number): string[] {
  if (!existsSync(table)) return [];
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  return readFileSync(table, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[3] === LISTENING && fields[1]?.endsWith(`:${wanted}`))
    .flatMap((fields) => fields[9] ?? []);
}

function holdsSocket(pid: string, inodes: Set<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkOrEmpty(`/proc/${pid}/fd/${fd}`))?.[1];
      return inode !== undefined && inodes.has(inode);
    });
  } catch {
    return false;
  }
}

function readlinkOrEmpty(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function describe(pid: number): PortOwner | null {
  try {
    const program = basename(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '');
    const mark = readFileSync(`/proc/${pid}/environ`, 'utf8')
      .split('\0')
      .find((entry) => entry.startsWith(`${ownerVariable}=`));
    return { pid, program, dataDir: mark ? mark.slice(ownerVariable.length + 1) : null };
  } catch {
    return null;
  }
}
