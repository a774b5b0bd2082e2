import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<string>();

/**
 * Runs what a click has asked for under its trace id, so that each act, command and engine call that comes of it carries
 * the id without being handed it. Nested: the innermost holds.
 * @param traceId 32 hexadecimal digits
 */
export const runInTrace = <T>(traceId: string, work: () => T): T => storage.run(traceId, work);

/** The trace that the running work belongs to; undefined for what no request has asked for (timers, the bridge). */
export const currentTrace = (): string | undefined => storage.getStore();
