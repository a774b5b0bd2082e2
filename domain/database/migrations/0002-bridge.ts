import type { Knex } from 'knex';

/** The engine's outbox: what it did, written in its own transactions, and the commands that it has carried out. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table bridge.engine_events (
      id bigint generated always as identity primary key,
      partition smallint not null check (partition between 0 and 15),
      process_instance_id text,
      root_process_instance_id text,
      kind text not null check (kind in ('process','activity','task','identity-link','incident','timer','suspension','command')),
      payload jsonb not null,
      recorded_at timestamptz not null default clock_timestamp(),
      applied_at timestamptz
    );
    create index engine_events_pending on bridge.engine_events (partition, id) where applied_at is null;
    create index engine_events_pending_root on bridge.engine_events (root_process_instance_id, id) where applied_at is null;

    create table bridge.engine_commands (
      id uuid primary key,
      type text not null,
      result jsonb,
      recorded_at timestamptz not null default clock_timestamp()
    );

    create function bridge.wake_consumers() returns trigger language plpgsql as $$
    begin
      perform pg_notify('engine_events', '');
      return null;
    end $$;
    create trigger wake_consumers after insert on bridge.engine_events for each statement execute function bridge.wake_consumers();

    grant insert on bridge.engine_events to platform_engine;
    grant insert, select, update on bridge.engine_commands to platform_engine;
    grant select, delete on bridge.engine_events to platform_app;
    grant update (applied_at) on bridge.engine_events to platform_app;
    grant select on bridge.engine_commands to platform_app;
  `);
}
