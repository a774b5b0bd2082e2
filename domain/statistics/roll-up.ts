import type { Database } from '../database/connect.ts';
import type { Knex } from 'knex';
import { rollUpDeadlines } from './roll-up-deadlines.ts';
import { rollUpIncidents, rollUpSteps } from './roll-up-steps.ts';
import { rollUpVariants } from './roll-up-variants.ts';

const LOCK = 7_316_030;
const BATCH = 5_000;
const PARTS: readonly ((trx: Knex.Transaction, limit: number) => Promise<number>)[] = [rollUpSteps, rollUpIncidents, rollUpDeadlines, rollUpVariants];

/**
 * Adds what has ended since the last time to the counts that the heat map, the ways and the overview read; each thing is counted once,
 * in the transaction that marks it as counted. One process does it at a time.
 * @returns whether there may be more
 */
export async function rollUp(db: Database, batch: number = BATCH): Promise<boolean> {
  return db.transaction(async (trx) => {
    const { rows } = (await trx.raw('select pg_try_advisory_xact_lock(?) as locked', [LOCK])) as { rows: [{ locked: boolean }] };
    if (!rows[0].locked) return false;
    let full = false;
    for (const part of PARTS) if ((await part(trx, batch)) >= batch) full = true;
    return full;
  });
}
