import { pause, waitBefore } from './back-off.ts';
import type { BackOff } from './back-off.ts';
import { toEngineCallError } from './engine-call-error.ts';
import type { CallFault, EngineCallError } from './engine-call-error.ts';

export type Settlement =
  | { kind: 'done' }
  /** `sent`: an earlier try went unanswered, so the task is probably gone because that try took effect */
  | { kind: 'gone'; sent: boolean }
  | { kind: Exclude<CallFault, 'gone' | 'conflict'>; error: EngineCallError };

/** Optimistic locks that come again so often are no coincidence. */
const CONFLICT_LIMIT = 8;

/**
 * Makes a call of the engine until its fate is known: repeats it after a lost answer (all calls of a task are safe to repeat
 * by the same worker) and after an optimistic lock, with growing waits, until the window is over.
 * @param limits.windowMs how long to go on
 * @param limits.onRepeat told the reason before each repetition
 */
export async function settleCall(call: () => Promise<unknown>, limits: { windowMs: number; backOff: BackOff; onRepeat?: (reason: EngineCallError) => void }): Promise<Settlement> {
  const end = Date.now() + limits.windowMs;
  let unanswered = 0;
  let conflicts = 0;
  for (;;) {
    try {
      await call();
      return { kind: 'done' };
    } catch (thrown) {
      const error = toEngineCallError(thrown);
      if (error.fault === 'gone') return { kind: 'gone', sent: unanswered > 0 };
      if (error.fault === 'unanswered') unanswered += 1;
      else if (error.fault === 'conflict') conflicts += 1;
      else return { kind: error.fault, error };
      if (conflicts > CONFLICT_LIMIT) return { kind: 'refused', error };
      const wait = waitBefore(unanswered + conflicts - 1, limits.backOff);
      if (Date.now() + wait > end) return { kind: error.fault === 'conflict' ? 'refused' : 'unanswered', error };
      limits.onRepeat?.(error);
      await pause(wait);
    }
  }
}
