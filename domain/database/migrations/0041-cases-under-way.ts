import type { Knex } from 'knex';

/** 线下转入: cases that began on paper, as one officer enters them and another one confirms; their acts and papers say where they come from. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table app.openings (
      id uuid primary key,
      procedure text not null,
      application_type text not null,
      county_code text not null references app.organisations,
      application jsonb not null,
      steps jsonb not null,
      stands_at jsonb not null,
      simulated_on date,
      proposal_id uuid not null unique references app.proposals,
      created_by text not null references app.users,
      created_at timestamptz not null,
      case_id uuid unique references app.cases
    );
    create index openings_county on app.openings (county_code, created_at desc);

    alter table app.acts
      add column source text not null default 'platform' check (source in ('platform','paper')),
      add column paper_actor text,
      add column entered_by text references app.users,
      add constraint acts_entered check ((source = 'paper') = (entered_by is not null));
    comment on column app.acts.paper_actor is 'who did it on paper, where that is no account of the office; empty: not known';
    comment on column app.acts.entered_by is 'who entered here what was done on paper; what followed from it is in his name';

    alter table app.documents drop constraint documents_status_check;
    alter table app.documents add constraint documents_status_check check (status in ('issued','rendered','sealed','scanned','served','voided','on-paper'));
    alter table app.documents
      alter column series drop not null,
      alter column number_year drop not null,
      alter column number_seq drop not null,
      add constraint documents_numbered check (status = 'on-paper' or (series is not null and number_year is not null and number_seq is not null));

    alter table app.proposals drop constraint proposals_kind_check;
    alter table app.proposals add constraint proposals_kind_check check (kind in ('calendar-year','setting','continuation','annul-case','act-date','office-merger','repair','model-release','case-under-way'));

    grant select, insert, update on app.openings to platform_app;
  `);
}
