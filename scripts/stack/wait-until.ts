import { setTimeout as pause } from 'node:timers/promises';
import { UserError } from './user-error.ts';

/**
 * Asks again and again until the answer is truthy, and answers it; null when the deadline passes first.
 *
 * @param check what is asked; an exception counts as "not yet", but for a UserError, which passes through
 * @param options.deadlineMs how long at most · options.everyMs pause between two questions
 */
export async function waitUntil<T>(
  check: () => Promise<T> | T,
  options: { deadlineMs: number; everyMs?: number },
): Promise<NonNullable<T> | null> {
  const end = Date.now() + options.deadlineMs;
  for (;;) {
    const answer = await Promise.resolve().then(check).catch((error: unknown) => {
      if (error instanceof UserError) throw error;
      return null;
    });
    if (answer) return answer;
    if (Date.now() >= end) return null;
    await pause(options.everyMs ?? 50);
  }
}
