import type { Knex } from 'knex';

/** The 变更栏 of certificates as a ledger (第17条第2款、第41条), and the last month that a pension was paid for. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table app.certificate_changes (
      id uuid primary key,
      case_id uuid not null unique references app.cases,
      person_id uuid not null references app.persons,
      kind text not null check (kind in ('grade-change','void')),
      certificate_number text not null,
      previous_grade int,
      previous_nature text,
      grade int,
      nature text,
      entered_on date not null,
      check ((kind = 'void') = (grade is null))
    );
    create index on app.certificate_changes (person_id);
    alter table app.pensions add column last_month text check (last_month ~ '^[0-9]{4}-[0-9]{2}$');
    grant select, insert on app.certificate_changes to platform_app;
  `);
}
