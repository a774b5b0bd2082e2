import type { Knex } from 'knex';

/** Diagrams and tables that are being changed, the files of every release by their hash, and who proposed and approved a release. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table app.model_files (
      sha256 text primary key,
      bytes bytea not null
    );

    create table app.model_drafts (
      id uuid primary key,
      resource text not null,
      base_release uuid references app.releases,
      content text not null,
      version int not null default 1,
      created_by text not null references app.users,
      created_at timestamptz not null,
      updated_by text not null references app.users,
      updated_at timestamptz not null,
      closed_at timestamptz,
      closed_as text check (closed_as in ('discarded','released')),
      check ((closed_at is null) = (closed_as is null))
    );
    create index model_drafts_open on app.model_drafts (updated_at desc) where closed_at is null;

    create table app.model_draft_saves (
      draft_id uuid not null references app.model_drafts,
      version int not null,
      content text not null,
      saved_by text not null references app.users,
      saved_at timestamptz not null,
      primary key (draft_id, version)
    );

    create table app.model_draft_readers (
      draft_id uuid not null references app.model_drafts,
      user_id text not null references app.users,
      seen_at timestamptz not null,
      primary key (draft_id, user_id)
    );

    alter table app.releases
      add column resources jsonb,
      add column base_release uuid references app.releases,
      add column proposal_id uuid unique references app.proposals;

    create table app.release_exceptions (
      id bigint generated always as identity primary key,
      release_id uuid not null references app.releases,
      constraint_id text not null,
      process text not null,
      element text not null,
      reason text not null,
      signed_by text not null references app.users,
      signed_on date not null
    );

    alter table app.proposals drop constraint proposals_kind_check;
    alter table app.proposals add constraint proposals_kind_check check (kind in ('calendar-year','setting','continuation','annul-case','act-date','office-merger','repair','model-release'));

    grant select, insert on app.model_files, app.release_exceptions to platform_app;
    grant select, insert, update on app.model_drafts to platform_app;
    grant select, insert, delete on app.model_draft_saves to platform_app;
    grant select, insert, update, delete on app.model_draft_readers to platform_app;
    grant update on app.releases to platform_app;
    grant usage on all sequences in schema app to platform_app;
  `);
}
