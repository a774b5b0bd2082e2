import type { Logger } from 'pino';
import type { Database } from '../domain/database/connect.ts';
import type { Clock } from '../domain/platform/clock.ts';
import type { BrowserPool } from '../domain/rendering/index.ts';

/** What the handlers work with. */
export interface HandlerDeps {
  db: Database;
  clock: Clock;
  logger: Logger;
  /** where files lie, by hash */
  dataDir: string;
  browser: BrowserPool;
}
