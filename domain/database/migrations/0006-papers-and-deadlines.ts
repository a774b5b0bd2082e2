import type { Knex } from 'knex';

/** Papers with gap-free numbers, deadlines with their history, notices, certificates, pensions, deliveries, the archive. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table app.number_series (office_code text not null, series text not null, year int not null, last int not null, primary key (office_code, series, year));

    create table app.documents (
      id uuid primary key,
      case_id uuid not null references app.cases,
      kind text not null,
      round int not null,
      title text not null,
      office_code text not null references app.organisations,
      series text not null,
      number_year int not null,
      number_seq int not null,
      number_text text not null,
      data jsonb not null,
      template_version text not null,
      status text not null default 'issued' check (status in ('issued','rendered','voided')),
      pdf_sha256 text references app.files,
      issued_on date not null,
      issued_at timestamptz not null,
      rendered_at timestamptz,
      void_reason text,
      unique (office_code, series, number_year, number_seq),
      unique (case_id, kind, round)
    );
    create index documents_case on app.documents (case_id);

    create table app.deadlines (
      id uuid primary key,
      case_id uuid not null references app.cases,
      key text not null,
      round int not null,
      article text not null,
      started_on date not null,
      due_on date not null,
      remind_on date,
      provisional boolean not null,
      status text not null default 'running' check (status in ('running','met','breached','ended')),
      met_on date,
      reminded_at timestamptz,
      breached_at timestamptz,
      created_at timestamptz not null default now(),
      unique (case_id, key, round)
    );
    create index deadlines_running on app.deadlines (due_on) where status = 'running';
    create table app.deadline_changes (
      id bigint generated always as identity primary key,
      deadline_id uuid not null references app.deadlines,
      previous_due_on date not null,
      due_on date not null,
      reason text not null,
      changed_by text not null,
      changed_at timestamptz not null default now()
    );
    create table app.deadline_alerts (
      deadline_id uuid not null references app.deadlines,
      kind text not null check (kind in ('reminder','breach')),
      org_code text not null references app.organisations,
      raised_on date not null,
      raised_at timestamptz not null default now(),
      primary key (deadline_id, kind, org_code)
    );

    create table app.public_notices (
      id uuid primary key,
      case_id uuid not null references app.cases,
      round int not null,
      place text not null,
      posted_on date not null,
      ended_on date,
      feedback jsonb not null default '[]',
      unique (case_id, round)
    );

    create table app.certificates (
      id uuid primary key,
      case_id uuid not null unique references app.cases,
      person_id uuid not null references app.persons,
      kind text not null,
      number text not null unique,
      nature text not null,
      grade int not null,
      issued_on date not null,
      expires_on date,
      status text not null default 'valid' check (status in ('valid','expired','lost','void','seized'))
    );

    create table app.deliveries (
      id uuid primary key,
      case_id uuid not null references app.cases,
      subject text not null,
      round int not null,
      mode text not null check (mode in ('registered-mail','signed-receipt')),
      mail_number text,
      recipient text not null,
      delivered_on date not null,
      recorded_by text not null,
      unique (case_id, subject, round)
    );

    create table app.pensions (
      id uuid primary key,
      case_id uuid not null unique references app.cases,
      person_id uuid not null references app.persons,
      grade int not null,
      nature text not null,
      first_month text not null check (first_month ~ '^[0-9]{4}-[0-9]{2}$'),
      payer text not null,
      status text not null default 'paying' check (status in ('paying','withheld','terminated','suspended'))
    );

    create table app.archives (
      id uuid primary key,
      case_id uuid not null unique references app.cases,
      person_id uuid not null references app.persons,
      archive_no text not null unique,
      pages jsonb not null,
      filed_on date not null
    );
  `);
}
