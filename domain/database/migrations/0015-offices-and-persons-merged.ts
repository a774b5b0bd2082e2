import type { Knex } from 'knex';

/** What an office is called and where it is, by date; offices that are closed or merged; persons entered twice, merged and separated again. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table app.organisations
      add column contact text not null default '',
      add column opened_on date,
      add column closed_on date,
      add column closed_reason text,
      add column successor_code text references app.organisations,
      add constraint organisations_merged_closed check (successor_code is null or closed_on is not null);
    comment on column app.organisations.successor_code is 'the office into which it was merged, always the last one of a row of mergers';
    create index organisations_successor on app.organisations (successor_code) where successor_code is not null;

    create table app.office_details (
      id bigint generated always as identity primary key,
      office_code text not null references app.organisations,
      valid_from date not null,
      name text not null,
      document_word text not null,
      address text not null,
      phone text not null,
      contact text not null,
      reason text not null,
      entered_by text not null,
      entered_at timestamptz not null
    );
    create index office_details_office on app.office_details (office_code, valid_from desc, id desc);
    insert into app.office_details (office_code, valid_from, name, document_word, address, phone, contact, reason, entered_by, entered_at)
      select code, date '0001-01-01', name, document_word, address, phone, contact, '', 'system', now() from app.organisations;

    alter table app.proposals drop constraint proposals_kind_check;
    alter table app.proposals add constraint proposals_kind_check check (kind in ('calendar-year','setting','continuation','annul-case','act-date','office-merger'));
    create table app.office_mergers (
      from_code text primary key references app.organisations,
      into_code text not null references app.organisations,
      merged_on date not null,
      basis text not null,
      proposal_id uuid not null unique references app.proposals,
      moved jsonb not null,
      merged_at timestamptz not null,
      check (from_code <> into_code)
    );

    alter table app.persons add column merged_into uuid references app.persons check (merged_into <> id);
    create index persons_birth on app.persons (birth_date) where merged_into is null;
    create index persons_merged on app.persons (merged_into) where merged_into is not null;
    create table app.persons_apart (
      first_id uuid not null references app.persons,
      second_id uuid not null references app.persons,
      reason text not null,
      decided_by text not null references app.users,
      org_code text not null references app.organisations,
      decided_at timestamptz not null,
      primary key (first_id, second_id),
      check (first_id < second_id)
    );
    create table app.person_mergers (
      id uuid primary key,
      kept_id uuid not null references app.persons,
      merged_id uuid not null references app.persons,
      reason text not null,
      fields_before jsonb not null,
      fields_after jsonb not null,
      kept_refs jsonb not null,
      moved_refs jsonb not null,
      merged_by text not null references app.users,
      org_code text not null references app.organisations,
      merged_at timestamptz not null,
      undone_by text references app.users,
      undone_at timestamptz,
      undo_reason text,
      check (kept_id <> merged_id)
    );
    create unique index person_mergers_standing on app.person_mergers (merged_id) where undone_at is null;
    create index person_mergers_kept on app.person_mergers (kept_id);

    grant select, insert on app.office_details, app.office_mergers, app.persons_apart to platform_app;
    grant select, insert, update on app.person_mergers to platform_app;
    grant usage on all sequences in schema app to platform_app;
  `);
}
