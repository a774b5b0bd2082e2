import type { Knex } from 'knex';

/**
 * The inbox between offices: what a case of one office has to say to a case of another. A row is written with the effect that it tells of,
 * carried to the receiver's case when that waits for it, and kept until then. It holds identifiers, offices, dates and a routing value, no person.
 */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table app.office_messages (
      id uuid primary key,
      seq bigint generated always as identity,
      name text not null,
      value text not null,
      from_case uuid not null references app.cases,
      from_office text not null references app.organisations (code),
      to_office text not null references app.organisations (code),
      to_case uuid references app.cases,
      round int not null,
      happened_on date not null,
      state text not null default 'waiting' check (state in ('waiting','delivered','refused')),
      command_id uuid unique references app.commands,
      attempts int not null default 0,
      next_attempt_at timestamptz not null,
      written_at timestamptz not null,
      settled_at timestamptz,
      refused_by text references app.users,
      reason text,
      check ((state = 'waiting') = (settled_at is null)),
      check ((state = 'refused') = (refused_by is not null and reason is not null)),
      check (state <> 'delivered' or to_case is not null),
      unique (from_case, name, round)
    );
    create index office_messages_waiting on app.office_messages (to_office, seq) where state = 'waiting';
    create index office_messages_to_case on app.office_messages (to_case, name);

    grant select, insert, update on app.office_messages to platform_app;
    grant usage on all sequences in schema app to platform_app;
  `);
}
