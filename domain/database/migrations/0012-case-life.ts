import type { Knex } from 'knex';

/** Cases that are suspended or end before a decision; their deadlines end with a day and a reason; annulment by two persons. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table app.cases drop constraint cases_status_check;
    alter table app.cases add constraint cases_status_check check (status in ('submitted','running','suspended','closed','rejected'));
    alter table app.cases add column ending text check (ending in ('withdrawn','annulled','applicant-died'));
    create index cases_ended on app.cases (created_at desc) where ending is not null;

    alter table app.deadlines
      add column ended_on date,
      add column end_reason text;

    alter table app.proposals drop constraint proposals_kind_check;
    alter table app.proposals add constraint proposals_kind_check check (kind in ('calendar-year','setting','continuation','annul-case'));
  `);
}
