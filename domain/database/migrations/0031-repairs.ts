import type { Knex } from 'knex';

/** Repairs by administrators: what, on which cases, why, who agreed, and what came of it case by case. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table app.repairs (
      id uuid primary key,
      kind text not null,
      parameters jsonb not null,
      reason text not null,
      exception text,
      status text not null check (status in ('proposed','running','stopped','done','rejected')),
      proposed_by text not null references app.users,
      proposed_at timestamptz not null,
      approved_by text references app.users,
      stopped_by text references app.users,
      ended_at timestamptz
    );
    create index repairs_open on app.repairs (proposed_at) where status = 'running';
    create table app.repair_rows (
      repair_id uuid not null references app.repairs,
      seq int not null,
      id uuid not null unique,
      case_id uuid not null references app.cases,
      status text not null default 'pending' check (status in ('pending','done','refused','skipped')),
      commands jsonb,
      effect text,
      message text,
      article text,
      attempts int not null default 0,
      ended_at timestamptz,
      primary key (repair_id, seq)
    );
    create index repair_rows_case on app.repair_rows (case_id);
    create index repair_rows_pending on app.repair_rows (repair_id, seq) where status = 'pending';

    do $$
    declare known text;
    begin
      -- Other migrations add kinds too: what is allowed stays allowed.
      select pg_get_constraintdef(oid) into known from pg_constraint where conrelid = 'app.proposals'::regclass and conname = 'proposals_kind_check';
      alter table app.proposals drop constraint proposals_kind_check;
      execute 'alter table app.proposals add constraint proposals_kind_check check ((kind = ''repair'') or ' || substring(known from 'CHECK (.*)$') || ')';
    end $$;

    grant select, insert, update on app.repairs, app.repair_rows to platform_app;
  `);
}
