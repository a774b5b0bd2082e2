import type { Knex } from 'knex';

/**
 * A case can go on in another release: a period that was counted is taken back under the release under which it was counted.
 * A topic of the workers can be paused; how it was paused before is in the audit.
 */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table app.deadlines add column counted_release uuid references app.releases;
    update app.deadlines d set counted_release = c.release_id from app.cases c where c.id = d.case_id and d.counted_month is not null;

    create table app.topic_pauses (
      topic text primary key,
      reason text not null,
      paused_by text not null references app.users,
      paused_at timestamptz not null
    );
    grant select, insert, delete on app.topic_pauses to platform_app;
  `);
}
