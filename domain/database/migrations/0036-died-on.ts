import type { Knex } from 'knex';

/** When a person has died, as a county has confirmed it (第30条). */
export async function up(db: Knex): Promise<void> {
  await db.raw('alter table app.persons add column died_on date');
}
