import type { Knex } from 'knex';

/** Papers that pass between offices, supervision of periods that have run out, one file per person, what a public notice must show. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table app.files add column pages int check (pages > 0);

    create table app.supervisions (
      id uuid primary key,
      case_id uuid not null references app.cases,
      deadline_id uuid not null references app.deadlines,
      supervisor_code text not null references app.organisations,
      supervised_code text not null references app.organisations,
      status text not null default 'opened' check (status in ('opened','ordered','answered','closed','waived')),
      opened_on date not null,
      demand text,
      answer_by date,
      received_on date,
      reason text,
      planned_on date,
      closed_on date,
      opinion text,
      unique (deadline_id, supervised_code)
    );
    create index supervisions_case on app.supervisions (case_id);
    alter table app.process_instances add column companion_id uuid references app.supervisions;

    create table app.paper_hand_overs (
      id uuid primary key,
      case_id uuid not null references app.cases,
      seq int not null,
      number_text text not null unique,
      act_id uuid references app.acts,
      act text not null,
      from_code text references app.organisations,
      from_party text,
      to_code text references app.organisations,
      to_party text,
      items jsonb not null,
      onward jsonb not null default '[]',
      supervision_id uuid references app.supervisions,
      method text not null check (method in ('in-person','registered-mail','confidential-mail','signed-receipt')),
      mail_number text,
      handed_on date not null,
      handed_by text not null,
      received_on date,
      received_by text,
      receipt_recorded_by text references app.users,
      receipt_recorded_at timestamptz,
      remark text not null default '',
      check ((from_code is null) <> (from_party is null)),
      check ((to_code is null) <> (to_party is null)),
      check (received_on >= handed_on),
      unique (case_id, seq)
    );
    create unique index paper_hand_overs_leg on app.paper_hand_overs (act_id, coalesce(from_code, from_party), coalesce(to_code, to_party)) where act_id is not null;
    create index paper_hand_overs_from on app.paper_hand_overs (from_code, handed_on desc);
    create index paper_hand_overs_to on app.paper_hand_overs (to_code, handed_on desc);

    create table app.archive_numbers (county_code text primary key references app.organisations, last int not null);
    create table app.person_archives (
      county_code text not null references app.organisations,
      person_id uuid not null references app.persons,
      archive_no text not null unique,
      opened_on date not null,
      primary key (county_code, person_id)
    );
    insert into app.person_archives (county_code, person_id, archive_no, opened_on)
      select distinct on (c.county_code, a.person_id) c.county_code, a.person_id, a.archive_no, a.filed_on
      from app.archives a join app.cases c on c.id = a.case_id order by c.county_code, a.person_id, a.filed_on;
    alter table app.archives drop constraint archives_archive_no_key;
    create index archives_person on app.archives (person_id);
    create table app.archive_lists (
      case_id uuid primary key references app.cases,
      entries jsonb not null,
      prepared_at timestamptz not null
    );

    alter table app.public_notices
      add column place_kind text check (place_kind in ('work-unit','residence')),
      add column shown jsonb,
      add column evidence_sha256 text references app.files,
      add column evidence_name text,
      add column invalid_reason text;

    grant select, insert, update on app.paper_hand_overs, app.supervisions, app.archive_numbers, app.archive_lists to platform_app;
    grant select, insert on app.person_archives to platform_app;
  `);
}
