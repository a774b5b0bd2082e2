import type { Knex } from 'knex';
import { connect } from '../../../domain/database/connect.ts';
import { getStack } from '../../support/stack.ts';

/** Reads what no route shows, days as the application reads them; the caller destroys it. */
export const openDatabase = (): Knex => connect(getStack().ownerDatabaseUrl, { max: 3, name: 'test' });
