import type { Knex } from 'knex';

/** What the engine said of itself, applied once and in order: tasks, instances, steps, incidents, moved timers. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table app.process_instances (
      id text primary key,
      case_id uuid references app.cases,
      root_id text not null,
      super_id text,
      definition_key text not null,
      definition_id text not null,
      state text not null,
      suspended boolean not null default false,
      started_at timestamptz,
      ended_at timestamptz
    );
    create index process_instances_case on app.process_instances (case_id);
    create index process_instances_root on app.process_instances (root_id);

    create table app.tasks (
      id text primary key,
      case_id uuid references app.cases,
      process_instance_id text,
      process_key text,
      task_key text,
      name text,
      state text not null default 'open' check (state in ('open','completed','cancelled')),
      assignee text,
      candidate_groups text[] not null default '{}',
      activity_instance_id text,
      created_at timestamptz,
      ended_at timestamptz
    );
    create index tasks_open on app.tasks (state, assignee);
    create index tasks_case on app.tasks (case_id);
    create index tasks_groups on app.tasks using gin (candidate_groups) where state = 'open';

    create table app.task_drafts (
      task_id text not null,
      user_id text not null references app.users,
      happened_on date,
      data jsonb not null,
      saved_at timestamptz not null default now(),
      primary key (task_id, user_id)
    );

    create table app.steps (
      id text primary key,
      case_id uuid references app.cases,
      process_instance_id text not null,
      definition_key text,
      activity_id text not null,
      name text,
      type text not null,
      called_instance_id text,
      started_at timestamptz,
      ended_at timestamptz,
      canceled boolean not null default false
    );
    create index steps_case on app.steps (case_id, started_at);
    create index steps_instance on app.steps (process_instance_id);
    create index steps_called on app.steps (called_instance_id);

    create table app.incidents (
      id text primary key,
      case_id uuid references app.cases,
      process_instance_id text,
      type text not null,
      activity_id text,
      configuration text,
      message text,
      state text not null default 'open' check (state in ('open','resolved')),
      created_at timestamptz,
      resolved_at timestamptz
    );
    create index incidents_open on app.incidents (state, created_at desc);

    create table app.timer_moves (
      id bigint generated always as identity primary key,
      case_id uuid references app.cases,
      process_instance_id text,
      activity_id text,
      previous_due timestamptz,
      due timestamptz,
      recorded_at timestamptz not null
    );
  `);
}
