import type { Knex } from 'knex';

/**
 * What the cockpit reads of many cases at a time: counts that are kept up as things end, trend points, notes of administrators, and the indexes of its search.
 * A step has two times: the engine's, and the case's own, which differ in a simulated case.
 */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table app.steps
      add column case_started_at timestamptz,
      add column case_ended_at timestamptz,
      add column counted boolean not null default false;
    update app.steps set case_started_at = started_at, case_ended_at = ended_at;
    create index steps_uncounted on app.steps (id) where ended_at is not null and not counted;
    create index steps_here on app.steps (definition_key, activity_id, case_id) where ended_at is null and not canceled;
    create index steps_passed on app.steps (definition_key, activity_id, started_at desc);

    alter table app.incidents add column counted boolean not null default false;
    create index incidents_uncounted on app.incidents (id) where not counted;
    create index incidents_case on app.incidents (case_id);

    create table app.step_stats (
      process_key text not null,
      level text not null check (level in ('county','city','province')),
      office_code text not null,
      month date not null,
      release_id uuid not null,
      activity_id text not null,
      measure text not null check (measure in ('clock','working','canceled','incident')),
      bucket smallint not null,
      n bigint not null,
      primary key (process_key, level, office_code, month, release_id, activity_id, measure, bucket) include (n)
    );

    alter table app.deadlines
      add column uncounted boolean not null default true,
      add column counted_month date,
      add column counted_late boolean;
    create index deadlines_uncounted on app.deadlines (id) where uncounted;
    create index deadlines_open on app.deadlines (due_on, case_id) where met_on is null and status in ('running','breached');
    create index deadlines_late on app.deadlines (key, case_id) where status = 'breached';
    create function app.uncount_deadline() returns trigger language plpgsql as $$
    begin
      new.uncounted := true;
      return new;
    end $$;
    create trigger uncount before update of status, met_on, due_on, ended_on on app.deadlines for each row execute function app.uncount_deadline();
    create table app.deadline_stats (
      level text not null check (level in ('county','city','province')),
      office_code text not null,
      deadline_key text not null,
      month date not null,
      release_id uuid not null,
      n bigint not null,
      late bigint not null,
      primary key (level, office_code, deadline_key, month, release_id)
    );

    create table app.variants (
      id text primary key,
      procedure text not null,
      steps text[] not null
    );
    alter table app.cases add column variant_id text references app.variants;
    create index cases_variant on app.cases (variant_id, created_at desc, id desc);
    create index cases_without_variant on app.cases (id) where status = 'closed' and variant_id is null;
    create table app.variant_stats (
      procedure text not null,
      level text not null check (level in ('county','city','province')),
      office_code text not null,
      month date not null,
      release_id uuid not null,
      variant_id text not null references app.variants,
      n bigint not null,
      seconds double precision not null,
      primary key (procedure, level, office_code, month, release_id, variant_id)
    );

    create index process_instances_ended on app.process_instances (ended_at) where ended_at is not null;
    create index cases_created on app.cases (created_at desc, id desc);
    create index cases_running on app.cases (created_at desc, id desc) where status in ('submitted','running','suspended');
    create index cases_running_offices on app.cases (id) include (county_code, city_code, province_code, release_id, simulated_on) where status in ('submitted','running','suspended');
    create index tasks_open_cases on app.tasks (case_id) where state = 'open';
    create index cases_ended_at on app.cases (closed_at desc, id desc) where status in ('closed','rejected');
    create index cases_number_start on app.cases (case_no text_pattern_ops);
    create index cases_number_end on app.cases (reverse(case_no) text_pattern_ops);
    create index commands_variables on app.commands using gin ((payload -> 'variables') jsonb_path_ops);

    create table app.trend_points (
      at timestamptz primary key,
      numbers jsonb not null
    );
    alter table app.heartbeats
      add column topics text[] not null default '{}',
      add column version text not null default '',
      add column done bigint not null default 0,
      add column failed bigint not null default 0;

    create table app.instance_notes (
      id uuid primary key,
      case_id uuid not null references app.cases,
      text text not null check (length(text) between 1 and 2000),
      written_by text not null references app.users,
      written_at timestamptz not null
    );
    create index instance_notes_case on app.instance_notes (case_id, written_at desc);

    grant select, insert, update on app.step_stats, app.deadline_stats, app.variant_stats to platform_app;
    grant select, insert on app.variants, app.instance_notes to platform_app;
    grant select, insert, delete on app.trend_points to platform_app;
  `);
}
