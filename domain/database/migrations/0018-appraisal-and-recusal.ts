import type { Knex } from 'knex';

/** Designated institutions and their expert pools, draws of panels, appraisals and their fees, recusal. What was drawn or declared is only ever added to. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table app.appraisal_institutions (
      id uuid primary key,
      name text not null unique,
      hospital_class int not null check (hospital_class between 1 and 3),
      address text not null default '',
      phone text not null default '',
      occupational_qualified boolean not null,
      psychiatric boolean not null
    );
    create table app.institution_designations (
      id uuid primary key,
      institution_id uuid not null references app.appraisal_institutions,
      kind text not null check (kind in ('ordinary','occupational','mental','second')),
      org_code text not null references app.organisations,
      document_number text not null,
      valid_from date not null,
      valid_until date check (valid_until >= valid_from),
      end_reason text,
      check ((valid_until is null) = (end_reason is null))
    );
    create index institution_designations_institution on app.institution_designations (institution_id);
    create table app.experts (
      id uuid primary key,
      institution_id uuid not null references app.appraisal_institutions,
      code text not null check (code ~ '^[A-Z0-9-]{2,20}$'),
      name text not null,
      title text not null,
      disciplines text[] not null check (cardinality(disciplines) > 0),
      senior_title boolean not null check (senior_title),
      knows_assessment boolean not null check (knows_assessment),
      good_conduct boolean not null check (good_conduct),
      valid_from date not null,
      entry_reason text not null,
      valid_until date check (valid_until >= valid_from),
      leave_reason text,
      check ((valid_until is null) = (leave_reason is null)),
      unique (institution_id, code)
    );
    create table app.appraisal_register_changes (
      id bigint generated always as identity primary key,
      institution_id uuid not null references app.appraisal_institutions,
      subject text not null check (subject in ('institution','designation','expert')),
      subject_id uuid not null,
      action text not null,
      before jsonb,
      after jsonb not null,
      changed_by text not null,
      changed_by_name text not null,
      changed_at timestamptz not null
    );
    create index appraisal_register_changes_institution on app.appraisal_register_changes (institution_id, id);

    create table app.panel_draws (
      id uuid primary key,
      case_id uuid not null references app.cases,
      stage text not null check (stage in ('first','second')),
      sequence int not null check (sequence > 0),
      institution_id uuid not null references app.appraisal_institutions,
      drawn_on date not null,
      drawn_at timestamptz not null,
      drawn_by text not null references app.users,
      record jsonb not null,
      digest text not null unique,
      unique (case_id, sequence)
    );
    create table app.expert_declarations (
      id uuid primary key,
      case_id uuid not null references app.cases,
      draw_id uuid not null references app.panel_draws,
      expert_id uuid not null references app.experts,
      declaration text not null check (declaration in ('none','recuses','unavailable')),
      ground text,
      note text not null default '',
      recorded_by text not null references app.users,
      recorded_at timestamptz not null
    );
    create index expert_declarations_case on app.expert_declarations (case_id);
    create table app.appraisals (
      case_id uuid not null references app.cases,
      stage text not null check (stage in ('first','second')),
      institution_id uuid references app.appraisal_institutions,
      institution_name text not null,
      examined_on date not null,
      signed_on date,
      received_on date,
      opinion jsonb,
      file_items text[] not null default '{}',
      appraisal_fee_cents bigint check (appraisal_fee_cents >= 0),
      examination_fee_cents bigint check (examination_fee_cents >= 0),
      primary key (case_id, stage)
    );

    create table app.recusal_declarations (
      id uuid primary key,
      case_id uuid not null references app.cases,
      user_id text not null references app.users,
      declaration text not null check (declaration in ('none','recuses')),
      ground text,
      note text not null default '',
      basis text not null check (basis in ('self','form','decision')),
      earlier_acts int not null,
      recorded_by text not null references app.users,
      recorded_at timestamptz not null,
      check ((declaration = 'recuses') = (ground is not null))
    );
    create unique index recusal_declarations_once on app.recusal_declarations (case_id, user_id, declaration);
    create table app.recusal_reviews (
      declaration_id uuid primary key references app.recusal_declarations,
      finding text not null,
      reviewed_by text not null references app.users,
      reviewed_at timestamptz not null
    );
    create table app.recusal_requests (
      id uuid primary key,
      case_id uuid not null references app.cases,
      requested_on date not null,
      requested_by text not null,
      against_user text references app.users,
      against_expert uuid references app.experts,
      ground text not null,
      reason text not null,
      recorded_by text not null references app.users,
      recorded_at timestamptz not null,
      decision text check (decision in ('granted','refused')),
      decision_reason text,
      decided_by_head text,
      decided_on date,
      decided_org text references app.organisations,
      decision_recorded_by text references app.users,
      decision_recorded_at timestamptz,
      check (num_nonnulls(against_user, against_expert) = 1)
    );
    create index recusal_requests_case on app.recusal_requests (case_id);

    grant select, insert, update on app.appraisal_institutions, app.institution_designations, app.experts, app.appraisals, app.recusal_requests to platform_app;
    grant select, insert on app.appraisal_register_changes, app.panel_draws, app.expert_declarations, app.recusal_declarations, app.recusal_reviews to platform_app;
    grant usage on all sequences in schema app to platform_app;
  `);
}
