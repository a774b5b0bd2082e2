import type { Knex } from 'knex';

/** What a person changes raises a case's version; tasks change hands with a reason; legal dates are corrected; alerts are withdrawn and come again. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table app.cases alter column version set default 0;
    comment on column app.cases.version is 'number in the audit chain of the newest change by a person';
    update app.cases c set version = coalesce((select max(a.seq) from app.audit a where a.chain = 'case:' || c.id), 0);

    alter table app.task_drafts
      add column version int not null default 1,
      add column handed_by text references app.users;

    alter table app.organisations add column head_id text references app.users;
    comment on column app.organisations.head_id is '负责人: gives tasks of the office to others';

    create table app.task_hand_overs (
      id uuid primary key,
      task_id text not null references app.tasks,
      case_id uuid not null references app.cases,
      kind text not null check (kind in ('take-over','transfer')),
      from_user text references app.users,
      to_user text not null references app.users,
      by_user text not null references app.users,
      reason text not null,
      with_draft boolean not null,
      at timestamptz not null,
      seen_by_from timestamptz,
      seen_by_to timestamptz
    );
    create index task_hand_overs_task on app.task_hand_overs (task_id, at desc);
    create index task_hand_overs_from on app.task_hand_overs (from_user) where seen_by_from is null;
    create index task_hand_overs_to on app.task_hand_overs (to_user) where seen_by_to is null;

    create table app.act_date_changes (
      id uuid primary key,
      act_id uuid not null references app.acts,
      case_id uuid not null references app.cases,
      previous_on date not null,
      happened_on date not null,
      reason text not null,
      evidence_sha256 text references app.files,
      evidence_name text,
      proposal_id uuid unique references app.proposals,
      request_id uuid unique,
      proposed_by text not null references app.users,
      decided_by text references app.users,
      changed_at timestamptz not null
    );
    create index act_date_changes_case on app.act_date_changes (case_id, changed_at);

    alter table app.proposals drop constraint proposals_kind_check;
    alter table app.proposals add constraint proposals_kind_check check (kind in ('calendar-year','setting','continuation','annul-case','act-date'));

    alter table app.deadline_alerts drop constraint deadline_alerts_pkey;
    alter table app.deadline_alerts
      add column id bigint generated always as identity primary key,
      add column withdrawn_on date,
      add column withdrawn_at timestamptz,
      add column withdrawn_reason text;
    create unique index deadline_alerts_live on app.deadline_alerts (deadline_id, kind, org_code) where withdrawn_at is null;

    grant select, insert, update on app.task_hand_overs to platform_app;
    grant select, insert on app.act_date_changes to platform_app;
    grant usage on all sequences in schema app to platform_app;
  `);
}
