import type { Knex } from 'knex';

/** What two persons change together (holiday years, settings, 继续适用), the values that came of it, and more of the history of a deadline. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    drop table app.settings;

    create table app.proposals (
      id uuid primary key,
      kind text not null check (kind in ('calendar-year','setting','continuation')),
      subject text not null,
      payload jsonb not null,
      reason text not null,
      status text not null default 'open' check (status in ('open','applied','rejected','withdrawn')),
      proposed_by text not null references app.users,
      proposed_level text not null,
      proposed_at timestamptz not null,
      decided_by text references app.users,
      decided_at timestamptz,
      decision_note text,
      result jsonb,
      check (status <> 'applied' or decided_by <> proposed_by)
    );
    create unique index proposals_one_open on app.proposals (kind, subject) where status = 'open';
    create index proposals_recent on app.proposals (kind, proposed_at desc);

    create table app.setting_values (
      id bigint generated always as identity primary key,
      key text not null,
      value jsonb not null,
      valid_from date not null,
      proposal_id uuid not null unique references app.proposals,
      entered_at timestamptz not null
    );
    create index setting_values_key on app.setting_values (key, valid_from desc, id desc);

    create table app.continuations (
      id bigint generated always as identity primary key,
      valid_from date not null,
      valid_until date,
      basis text not null,
      proposal_id uuid not null unique references app.proposals,
      entered_at timestamptz not null,
      check (valid_until is null or valid_until >= valid_from)
    );

    alter table app.calendar_years
      add column names jsonb not null default '{}',
      add column approved_by text,
      add column proposal_id uuid references app.proposals;

    alter table app.deadline_changes
      add column previous_started_on date,
      add column started_on date,
      add column previous_remind_on date,
      add column remind_on date,
      add column previous_provisional boolean,
      add column provisional boolean;

    grant select, insert, update on app.proposals to platform_app;
    grant select, insert on app.setting_values, app.continuations to platform_app;
    grant usage on all sequences in schema app to platform_app;
  `);
}
