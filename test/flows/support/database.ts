import knex from 'knex';
import type { Knex } from 'knex';
import { getStack } from '../../support/stack.ts';

/** Reads what no route shows; the caller destroys it. */
export const openDatabase = (): Knex => knex({ client: 'pg', connection: getStack().ownerDatabaseUrl, searchPath: ['app'], pool: { min: 0, max: 3 } });
