import type { Knex } from 'knex';

/** A person who is in the register without a case has a number that may be asked for, too. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table app.person_reveals alter column case_id drop not null;
    create index persons_county on app.persons (registered_county) where merged_into is null;
    create index audit_person_views on app.audit (actor_id, at) where action = 'view-person';
    grant select, insert on app.person_reveals to platform_app;
  `);
}
