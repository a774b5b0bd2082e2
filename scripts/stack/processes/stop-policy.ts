import type { ProcessName } from './process-spec.ts';

/** Order of a stop: those that use others first. */
export const stopOrder: readonly ProcessName[] = ['workers', 'server', 'engine', 'postgres'];

/**
 * How each process is asked to end, and how long each request may take (milliseconds) before the next.
 * The engine writes its class-data archive when it ends for the first time. PostgreSQL: SIGINT is its "fast", SIGQUIT its "immediate" stop.
 */
export const stopPolicy: Record<ProcessName, { signals: NodeJS.Signals[]; deadlineMs: number }> = {
  workers: { signals: ['SIGTERM'], deadlineMs: 20_000 },
  server: { signals: ['SIGTERM'], deadlineMs: 15_000 },
  engine: { signals: ['SIGTERM'], deadlineMs: 40_000 },
  postgres: { signals: ['SIGINT', 'SIGQUIT'], deadlineMs: 20_000 },
};
