import { toEngineCallError } from './engine-call-error.ts';

/** `gone`: the task does not exist any more; `taken`: another worker may have it; `expired`: the engine could not be asked in time. */
export type LockLoss = 'gone' | 'taken' | 'expired';

/**
 * Extends a task's lock at each third of its duration until stopped; after an unanswered call sooner.
 * @param lock.lockedAt milliseconds since the epoch at which the lock was last known to be taken
 * @param lock.onLost called once, when the lock cannot be trusted any more
 * @returns a function that ends it; a call that is under way is ignored from then on
 */
export function keepLock(lock: { extend: () => Promise<void>; durationMs: number; lockedAt: number; onLost: (loss: LockLoss) => void }): () => void {
  let ended = false;
  let lockedAt = lock.lockedAt;
  let timer: NodeJS.Timeout;

  const lose = (loss: LockLoss): void => {
    ended = true;
    lock.onLost(loss);
  };
  const extend = async (): Promise<void> => {
    const asked = Date.now();
    // The call itself may hang: the lock ends by the clock all the same.
    const expiry = setTimeout(() => !ended && lose('expired'), Math.max(0, lockedAt + lock.durationMs - asked));
    try {
      await lock.extend();
      lockedAt = asked;
      if (!ended) timer = setTimeout(() => void extend(), lock.durationMs / 3);
    } catch (thrown) {
      if (ended) return;
      const { fault } = toEngineCallError(thrown);
      if (fault === 'gone') lose('gone');
      else if (fault === 'lock-lost') lose('taken');
      else if (Date.now() - lockedAt >= lock.durationMs) lose('expired');
      else timer = setTimeout(() => void extend(), Math.min(1_000, lock.durationMs / 10));
    } finally {
      clearTimeout(expiry);
    }
  };
  timer = setTimeout(() => void extend(), Math.max(0, lockedAt + lock.durationMs / 3 - Date.now()));
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
