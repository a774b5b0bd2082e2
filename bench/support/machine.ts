import { arch, cpus, freemem, loadavg, platform, totalmem } from 'node:os';
import type { StackDescription } from '../../scripts/stack/stack-description.ts';

const gigabytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GB`;

/** One line about where it was measured; a table without it says nothing. */
export function describeMachine(stack?: StackDescription): string {
  const processors = cpus();
  return [
    `${processors.length} 核 ${processors[0]?.model.trim() ?? ''}`,
    `内存 ${gigabytes(totalmem())}（空闲 ${gigabytes(freemem())}）`,
    `${platform()} ${arch()}`,
    `Node.js ${process.versions.node}`,
    ...(stack ? [`Java ${stack.engine?.java.version ?? '?'}`] : []),
    `开始时负载 ${loadavg()[0]?.toFixed(2)}`,
  ].join('；');
}
