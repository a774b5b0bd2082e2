import type { Knex } from 'knex';

/** Which click has led to a step: the last command before it, in the engine's own order, that moved its case on. And why an event of the engine cannot be applied. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table app.command_marks (
      event_id bigint primary key,
      root_id text not null,
      command_id uuid not null,
      trace_id text not null check (trace_id ~ '^[0-9a-f]{32}$')
    );
    create index command_marks_root on app.command_marks (root_id, event_id desc);
    comment on table app.command_marks is 'commands that a click asked for, at the place in the engine''s events where they took effect';
    alter table app.steps
      add column command_id uuid,
      add column trace_id text;

    create table app.held_events (
      event_id bigint primary key,
      root_id text,
      kind text not null,
      activity_id text,
      cause text not null,
      held_since timestamptz not null,
      tried_at timestamptz not null,
      tries int not null default 1
    );
    comment on table app.held_events is 'events of the engine that could not be applied: their process tree waits behind them';

    grant select, insert on app.command_marks to platform_app;
    grant select, insert, update, delete on app.held_events to platform_app;
  `);
}
