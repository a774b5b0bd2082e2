import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import knex from 'knex';
import type { Knex } from 'knex';
import { connect } from '../../../domain/database/connect.ts';
import type { Database } from '../../../domain/database/connect.ts';
import { migrate } from '../../../domain/database/migrate.ts';
import { getStack } from '../../support/stack.ts';
import type { TestStack } from '../../support/stack.ts';

export interface FreshDatabase {
  /** as the application's role */
  db: Database;
  /** as the owner, for what the application must not do */
  owner: Database;
  /** address for the application's role, for a process of its own */
  appUrl: string;
  drop(): Promise<void>;
}

/** Migrated once in a test run; the databases of the suites are copies of it. */
const TEMPLATE = 'server_test_template';

/** A migrated, empty database of its own on the real PostgreSQL of the test run. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const stack = getStack();
  const name = `server_test_${randomBytes(6).toString('hex')}`;
  const admin = knex({ client: 'pg', connection: stack.ownerDatabaseUrl, pool: { min: 0, max: 1 } });
  await makeTemplate(admin, stack);
  await admin.raw(`create database ${name} template ${TEMPLATE}`);
  const db = connect(at(stack.appDatabaseUrl, name), { max: 5, name });
  const owner = connect(at(stack.ownerDatabaseUrl, name), { max: 2, name });
  return {
    db,
    owner,
    appUrl: at(stack.appDatabaseUrl, name),
    drop: async () => {
      await db.destroy();
      await owner.destroy();
      await dropDatabase(admin, name);
      await admin.destroy();
    },
  };
}

const at = (url: string, database: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).href;
const passwordOf = (url: string): string => decodeURIComponent(new URL(url).password);

/** It gets its name when it is complete, so that nobody copies a half one. */
async function makeTemplate(admin: Knex, stack: TestStack): Promise<void> {
  const { rows } = (await admin.raw('select from pg_database where datname = ?', [TEMPLATE])) as { rows: unknown[] };
  if (rows.length > 0) return;
  const name = `server_test_${randomBytes(6).toString('hex')}`;
  await admin.raw(`create database ${name}`);
  // The two roles belong to the whole cluster: their passwords stay what they are.
  await migrate(at(stack.ownerDatabaseUrl, name), { appPassword: passwordOf(stack.appDatabaseUrl), enginePassword: passwordOf(stack.engineDatabaseUrl) });
  await admin.raw(`alter database ${name} rename to ${TEMPLATE}`);
}

/** PostgreSQL's own cleaning (autovacuum) may be in the database for a moment; only a superuser could end it, so it is waited for. */
async function dropDatabase(admin: Knex, name: string): Promise<void> {
  const giveUpAt = Date.now() + 20_000;
  for (;;) {
    try {
      await admin.raw(`drop database ${name} with (force)`);
      return;
    } catch (error) {
      const inUse = ['42501', '55006'].includes((error as { code?: string }).code ?? '');
      if (!inUse || Date.now() > giveUpAt) throw error;
      await pause(100);
    }
  }
}
