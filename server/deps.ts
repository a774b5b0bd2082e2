import type { Logger } from 'pino';
import type { Database } from '../domain/database/connect.ts';
import type { Clock } from '../domain/platform/clock.ts';
import type { Config } from '../domain/platform/config.ts';
import type { EngineGateway } from './engine/gateway.ts';
import type { Readiness } from './health/readiness.ts';

/** What the routes work with; made in `main.ts`, or by a test. */
export interface Deps {
  config: Config;
  db: Database;
  clock: Clock;
  logger: Logger;
  engine: EngineGateway;
  readiness: Readiness;
  /** folder of the built web apps */
  webRoot: string;
  /** how many sign-ins one address may try in a minute */
  signInsPerMinute: number;
  /** how many files one address may send in a minute; an office often has one address for all its people */
  uploadsPerMinute: number;
}
