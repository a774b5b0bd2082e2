import type { Logger } from 'pino';
import type { Database } from '../domain/database/connect.ts';
import type { Seal } from '../domain/documents/seal/seal.ts';
import type { Clock } from '../domain/platform/clock.ts';
import type { Config } from '../domain/platform/config.ts';
import type { EngineGateway } from './engine/gateway.ts';
import type { Readiness } from './health/readiness.ts';
import type { Provider } from './provider/provider.ts';

/** What the routes work with; made in `main.ts`, or by a test. */
export interface Deps {
  config: Config;
  db: Database;
  clock: Clock;
  logger: Logger;
  engine: EngineGateway;
  readiness: Readiness;
  /** the provider of a single sign-on, when one is configured */
  provider?: Provider | undefined;
  /** how papers are sealed */
  seal: Seal;
  /** folder of the built web apps */
  webRoot: string;
  /** how many sign-ins one address may try in a minute */
  signInsPerMinute: number;
  /** how many files one address may send in a minute; an office often has one address for all its people */
  uploadsPerMinute: number;
  /** how many pre-checks and calculations one address may ask for in a minute; they need no session */
  preChecksPerMinute: number;
  /** how many different cases one user may open in an hour */
  casesPerHour: number;
  /** how many pages of a list of cases, tasks, hand-overs or numbers one user may ask for in a minute */
  listsPerMinute: number;
  /** how many exports (tables, bound files) one user may take along in an hour */
  exportsPerHour: number;
}
