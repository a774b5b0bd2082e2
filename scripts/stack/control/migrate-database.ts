import pg from 'pg';
import { migrate } from '../../../domain/database/migrate.ts';
import type { StackDescription } from '../stack-description.ts';

/** Key of the advisory lock under which one process at a time migrates. */
const MIGRATION_LOCK = 4_120_527;

/**
 * Brings the schema up to date; the roles of the application and the engine get the passwords of this installation.
 * A process that is killed while it migrates leaves knex's own lock set for good. PostgreSQL lets an advisory lock go with its connection, so who has that
 * one knows that a set lock of knex is void.
 * @returns the names of the migrations that were applied now
 */
export async function migrateDatabase({ owner, app, engine }: StackDescription['databaseUrls']): Promise<string[]> {
  const guard = new pg.Client({ connectionString: owner, application_name: 'migration-lock' });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const lock = await guard.query(`select to_regclass('app.migrations_lock') is not null as present`);
    if (lock.rows[0]?.present) await guard.query('update app.migrations_lock set is_locked = 0 where is_locked <> 0');
    return await migrate(owner, { appPassword: passwordOf(app), enginePassword: passwordOf(engine) });
  } finally {
    await guard.end();
  }
}

const passwordOf = (url: string): string => decodeURIComponent(new URL(url).password);
