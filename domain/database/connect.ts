import knex from 'knex';
import type { Knex } from 'knex';
import pg from 'pg';

export type Database = Knex;
/** A knex handle or a transaction of it. */
export type Executor = Knex | Knex.Transaction;

const DATE_OID = 1082;
// A legal date is a day, not an instant: as a JavaScript Date it would shift with the time zone.
pg.types.setTypeParser(DATE_OID, (value: string) => value);

/**
 * Opens a pool on the application's schema.
 * A connection that the database cuts is dropped and replaced; a request waits at most ten seconds for one.
 * @param url PostgreSQL URL of the role
 * @param options.max size of the pool
 */
export function connect(url: string, options: { max?: number; name?: string } = {}): Database {
  return knex({
    client: 'pg',
    connection: { connectionString: url, application_name: options.name ?? 'platform', keepAlive: true, statement_timeout: 60_000 },
    searchPath: ['app'],
    pool: { min: 0, max: options.max ?? 10 },
    acquireConnectionTimeout: 10_000,
  });
}
