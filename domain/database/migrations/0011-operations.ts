import type { Knex } from 'knex';

/** Signs of life of the worker processes, and the trace id that leads from a click over its command to the worker that follows. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table app.heartbeats (
      process text primary key,
      host text not null,
      pid int not null,
      started_at timestamptz not null,
      beat_at timestamptz not null,
      last_poll_at timestamptz,
      running int not null
    );
    alter table app.commands add column trace_id text check (trace_id ~ '^[0-9a-f]{32}$');
    alter table app.acts add column trace_id text check (trace_id ~ '^[0-9a-f]{32}$');
    create index commands_case on app.commands (case_id, seq desc);
    create index audit_at on app.audit (at desc);
    create index commands_waiting on app.commands (created_at) where status = 'pending';

    grant select, insert, update, delete on app.heartbeats to platform_app;
  `);
}
