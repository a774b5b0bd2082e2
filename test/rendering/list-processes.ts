import { readdirSync, readFileSync } from 'node:fs';

/** @returns the ids of running processes whose command line holds a text (Linux). */
export function listProcesses(part: string): number[] {
  const found: number[] = [];
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const dead = /^State:\s+Z/m.test(readFileSync(`/proc/${entry}/status`, 'utf8'));
      if (!dead && readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes(part)) found.push(Number(entry));
    } catch {
      // It ended while we looked.
    }
  }
  return found;
}

/** Waits until a condition holds, at most so many milliseconds. @returns whether it does. */
export async function eventually(condition: () => boolean, limitMs = 10_000): Promise<boolean> {
  const end = Date.now() + limitMs;
  while (!condition() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 25));
  return condition();
}
