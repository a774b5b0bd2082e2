import { hostname } from 'node:os';
import { beat, clearDeadHearts, endHeart } from '../domain/operations/beat.ts';
import type { Heart } from '../domain/operations/beat.ts';
import type { Database } from '../domain/database/connect.ts';
import { createWorkerId } from './runtime/worker-id.ts';
import type { Logger } from './runtime/index.ts';

const EVERY_MS = 10_000;

export interface HeartSigns {
  sincePollMs(): number | null;
  running(): number;
  /** what the process does, and how often it has */
  topics: readonly string[];
  version: string;
  totals(): { done: number; failed: number };
}

/** Writes a sign of life every ten seconds, so that the silence of this process is noticed. @returns ends it, after an orderly stop */
export function keepBeating(db: Database, signs: HeartSigns, logger: Logger): () => Promise<void> {
  const heart: Heart = { process: createWorkerId(), host: hostname(), pid: process.pid, startedAt: new Date() };
  let last: Promise<void> = Promise.resolve();
  const once = async (): Promise<void> => {
    try {
      await beat(db, heart, { sincePollMs: signs.sincePollMs(), running: signs.running(), topics: signs.topics, version: signs.version, ...signs.totals() });
    } catch (error) {
      logger.warn({ err: error }, 'heartbeat not written');
    }
  };
  const next = (): void => {
    last = last.then(once);
  };
  last = clearDeadHearts(db, heart.host, isAlive).catch((error: unknown) => logger.warn({ err: error }, 'old heartbeats not cleared'));
  next();
  const timer = setInterval(next, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await last;
    await endHeart(db, heart).catch(() => undefined);
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
