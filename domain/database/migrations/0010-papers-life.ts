import type { Knex } from 'knex';

/** The life of a paper after its number, replaced material files, the scanner's verdict on files, revealed personal numbers. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table app.documents drop constraint documents_status_check;
    alter table app.documents add constraint documents_status_check check (status in ('issued','rendered','sealed','scanned','served','voided'));
    alter table app.documents drop constraint documents_case_id_kind_round_key;
    create unique index documents_live on app.documents (case_id, kind, round) where status <> 'voided';
    alter table app.documents
      add column replaces_id uuid unique references app.documents,
      add column voided_by text references app.users,
      add column voided_at timestamptz;

    create table app.document_drafts (
      id uuid primary key,
      replaces_id uuid not null unique references app.documents,
      data jsonb not null,
      issued_on date not null,
      drafted_by text not null references app.users,
      drafted_at timestamptz not null,
      document_id uuid unique references app.documents
    );
    create table app.document_seals (
      document_id uuid primary key references app.documents,
      method text not null,
      copies int not null check (copies > 0),
      sealed_on date not null,
      sealed_by text not null references app.users,
      sealed_at timestamptz not null,
      evidence jsonb not null,
      sealed_sha256 text references app.files
    );
    create table app.document_scans (
      id uuid primary key,
      document_id uuid not null references app.documents,
      sha256 text not null references app.files,
      file_name text not null,
      pages int not null check (pages > 0),
      status text not null default 'comparing' check (status in ('comparing','matched','rejected')),
      scanned_by text not null references app.users,
      scanned_at timestamptz not null
    );
    create unique index document_scans_open on app.document_scans (document_id) where status in ('comparing','matched');
    create table app.document_scan_pages (
      scan_id uuid not null references app.document_scans,
      page int not null check (page > 0),
      matches boolean not null,
      note text not null default '',
      compared_by text not null references app.users,
      compared_at timestamptz not null,
      primary key (scan_id, page)
    );
    create table app.document_services (
      document_id uuid primary key references app.documents,
      delivery_id uuid references app.deliveries,
      mode text not null check (mode in ('registered-mail','signed-receipt')),
      mail_number text,
      recipient text not null,
      served_on date not null,
      receipt_sha256 text references app.files,
      receipt_name text,
      recorded_by text not null references app.users,
      recorded_at timestamptz not null
    );

    alter table app.material_files
      add column replaces_id uuid unique references app.material_files,
      add column replace_reason text;
    alter table app.files
      add column scan_status text not null default 'not-scanned' check (scan_status in ('not-scanned','clean','infected')),
      add column scanner text,
      add column scanned_at timestamptz;

    create table app.person_reveals (
      id uuid primary key,
      person_id uuid not null references app.persons,
      case_id uuid not null references app.cases,
      user_id text not null references app.users,
      org_code text not null references app.organisations,
      reason text not null,
      note text not null default '',
      at timestamptz not null
    );
    create index person_reveals_user on app.person_reveals (user_id, at);
    create index persons_name_birth on app.persons (name, birth_date);

    grant select, insert on app.document_seals, app.document_services, app.person_reveals to platform_app;
    grant select, insert, update on app.document_drafts, app.document_scans, app.document_scan_pages to platform_app;
  `);
}
