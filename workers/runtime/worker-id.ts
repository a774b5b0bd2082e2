import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** Unlike every other worker's, so that the engine can tell a stale completion: host, process, and a uuid for each client and start. */
export const createWorkerId = (): string => `${hostname()}-${process.pid}-${randomUUID()}`;
