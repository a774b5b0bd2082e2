import type { BackOff } from './back-off.ts';

/** How one client works; all times in milliseconds. */
export interface WorkerSettings {
  /** tasks asked for in one poll */
  maxTasks: number;
  /** handlers running at once */
  maxParallelExecutions: number;
  /** a crashed worker's task is free after this; a live one extends it every third */
  lockDurationMs: number;
  /** how long the engine may hold a poll; a stop waits for it, because tasks of a poll that is cut stay locked */
  longPollMs: number;
  /** limit for a poll beyond `longPollMs`, and for every other call */
  requestTimeoutMs: number;
  pauseBetweenPollsMs: number;
  pollBackOff: BackOff;
  /** a call whose answer was lost or that met an optimistic lock is repeated with these waits … */
  callBackOff: BackOff;
  /** … for so long */
  callWindowMs: number;
  /** waits before the second, third … try of a failed task; after them it is an incident */
  retryDelaysMs: readonly number[];
  /** a handler that works longer has failed */
  maxHandlerMs: number;
  /** polling that gave no sign of life for so long is started anew */
  stallAfterMs: number;
}

export const ordinarySettings: WorkerSettings = {
  maxTasks: 10,
  maxParallelExecutions: 10,
  lockDurationMs: 30_000,
  longPollMs: 4_000,
  requestTimeoutMs: 10_000,
  pauseBetweenPollsMs: 20,
  pollBackOff: { firstMs: 250, longestMs: 1_500 },
  callBackOff: { firstMs: 50, longestMs: 4_000 },
  callWindowMs: 30_000,
  retryDelaysMs: [1_000, 10_000, 60_000],
  maxHandlerMs: 120_000,
  stallAfterMs: 60_000,
};

/** For the rendering of papers and other slow topics: few at a time, a long lock. */
export const slowSettings: WorkerSettings = { ...ordinarySettings, maxTasks: 2, maxParallelExecutions: 2, lockDurationMs: 120_000, maxHandlerMs: 600_000 };
