import type { Knex } from 'knex';

/** Cases, the acts done in them with both dates, the commands to the engine, materials and their files, effects of workers. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table app.releases (
      id uuid primary key,
      bundle_hash text not null unique,
      deployment_id text not null,
      definitions jsonb not null,
      deployed_at timestamptz not null default now()
    );

    create table app.case_numbers (county_code text not null, year int not null, last int not null, primary key (county_code, year));

    create table app.cases (
      id uuid primary key,
      case_no text not null unique,
      procedure text not null,
      application_type text not null,
      category text not null,
      person_id uuid not null references app.persons,
      county_code text not null references app.organisations,
      city_code text not null references app.organisations,
      province_code text not null references app.organisations,
      status text not null check (status in ('submitted','running','closed','rejected')),
      outcome text,
      application_date date not null,
      application jsonb not null,
      facts jsonb not null default '{}',
      release_id uuid not null references app.releases,
      process_instance_id text unique,
      simulated_on date,
      request_id uuid unique,
      version int not null default 1,
      created_by text not null references app.users,
      created_at timestamptz not null default now(),
      closed_at timestamptz
    );
    create index cases_person on app.cases (person_id);
    create index cases_county on app.cases (county_code, created_at desc);
    create index cases_city on app.cases (city_code, created_at desc);

    create table app.commands (
      id uuid primary key,
      seq bigint generated always as identity,
      case_id uuid references app.cases,
      type text not null,
      payload jsonb not null,
      actor_id text not null,
      status text not null default 'pending' check (status in ('pending','done','refused')),
      attempts int not null default 0,
      next_attempt_at timestamptz not null default now(),
      result jsonb,
      last_error text,
      created_at timestamptz not null default now(),
      ended_at timestamptz
    );
    create index commands_pending on app.commands (case_id, seq) where status = 'pending';

    create table app.acts (
      id uuid primary key,
      case_id uuid not null references app.cases,
      act text not null,
      round int not null,
      outcome text,
      status text not null check (status in ('submitted','effective','rejected','voided')),
      happened_on date not null,
      recorded_at timestamptz not null,
      effective_at timestamptz,
      actor_id text not null,
      actor_name text not null,
      org_code text,
      org_level text not null,
      task_id text,
      process_key text,
      activity_id text,
      command_id uuid references app.commands,
      payload jsonb not null default '{}',
      refusal jsonb
    );
    create unique index acts_once on app.acts (case_id, act, round) where status in ('submitted','effective');
    create unique index acts_task_once on app.acts (task_id, act) where task_id is not null and status in ('submitted','effective');
    create index acts_case on app.acts (case_id, recorded_at);

    create table app.effects (
      case_id uuid not null references app.cases,
      act text not null,
      round int not null,
      external_task_id text not null unique,
      activity_instance_id text,
      status text not null default 'done' check (status in ('done','voided')),
      result jsonb not null,
      done_at timestamptz not null,
      primary key (case_id, act, round)
    );
    create index effects_activity on app.effects (activity_instance_id);

    create table app.files (
      sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
      size bigint not null,
      media_type text not null,
      stored_at timestamptz not null default now()
    );
    create table app.uploads (
      id uuid primary key,
      sha256 text not null references app.files,
      file_name text not null,
      owner_id text not null references app.users,
      uploaded_at timestamptz not null default now()
    );
    create table app.materials (
      id uuid primary key,
      case_id uuid not null references app.cases,
      code text not null,
      title text not null,
      article text not null,
      status text not null default 'submitted' check (status in ('submitted','present','missing','not-in-form')),
      note text not null default '',
      unique (case_id, code)
    );
    create table app.material_files (
      id uuid primary key,
      material_id uuid not null references app.materials,
      sha256 text not null references app.files,
      file_name text not null,
      round int not null,
      added_by text not null references app.users,
      added_at timestamptz not null default now()
    );
    create index material_files_material on app.material_files (material_id);
  `);
}
