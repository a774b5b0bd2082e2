import { readdirSync, readFileSync } from 'node:fs';
import type { ProcessName } from '../../scripts/stack/processes/process-spec.ts';
import { readRunFile } from '../../scripts/stack/run/run-files.ts';

/** Linux counts in hundredths of a second. */
const TICKS_PER_SECOND = 100;

interface ProcessLine {
  parent: number;
  seconds: number;
}

/** Processor seconds used so far by the processes of a stack and all that they have started; empty where there is no /proc. */
export function processorSeconds(runDir: string, names: readonly ProcessName[]): Partial<Record<ProcessName, number>> {
  const lines = readProcesses();
  const treeOf = (pid: number): number => (lines.get(pid)?.seconds ?? 0) + [...lines].filter(([, line]) => line.parent === pid).reduce((sum, [child]) => sum + treeOf(child), 0);
  const found: Partial<Record<ProcessName, number>> = {};
  for (const name of names) {
    const record = readRunFile(runDir, name);
    if (record && lines.has(record.pid)) found[name] = treeOf(record.pid);
  }
  return found;
}

function readProcesses(): Map<number, ProcessLine> {
  const lines = new Map<number, ProcessLine>();
  try {
    for (const entry of readdirSync('/proc')) if (/^\d+$/.test(entry)) addProcess(lines, Number(entry));
  } catch {
    // Not Linux.
  }
  return lines;
}

function addProcess(lines: Map<number, ProcessLine>, pid: number): void {
  try {
    // The name, in parentheses, may contain spaces; what follows does not. Fields as proc(5) numbers them, from the third.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number) as [number, number, number, number];
    lines.set(pid, { parent: Number(fields[1]), seconds: (user + system + childUser + childSystem) / TICKS_PER_SECOND });
  } catch {
    // It has just ended.
  }
}
