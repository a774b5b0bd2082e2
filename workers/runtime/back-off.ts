/** Milliseconds: the first wait, and the longest. */
export interface BackOff {
  firstMs: number;
  longestMs: number;
}

/**
 * How long to wait before try number `attempt` (0 = the first repetition): doubled each time, capped, and spread over
 * its upper half by chance, so that replicas which lost the engine together do not come back together.
 * @returns milliseconds
 */
export function waitBefore(attempt: number, backOff: BackOff, random: () => number = Math.random): number {
  const full = Math.min(backOff.longestMs, backOff.firstMs * 2 ** Math.min(attempt, 30));
  return Math.round(full / 2 + (full / 2) * random());
}

/** Waits, and returns early when the signal is aborted. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener('abort', end);
  });
}

/** Waits for a promise, but no longer than the given milliseconds; its refusal is not passed on. Gives whether it settled. */
export async function settledWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const limit = new AbortController();
  const settled = promise.then(() => true, () => true);
  const result = await Promise.race([settled, pause(Math.max(0, ms), limit.signal).then(() => false)]);
  limit.abort();
  return result;
}
