import type { Knex } from 'knex';

/** Offices by GB/T 2260 code, accounts with roles in offices, sessions, the persons whom the cases are about, the audit trail. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table app.organisations (
      code text primary key check (code ~ '^[0-9]{6,9}$'),
      name text not null,
      document_word text not null,
      level text not null check (level in ('province','city','county','township')),
      parent_code text references app.organisations,
      address text not null default '',
      phone text not null default ''
    );

    create table app.users (
      id text primary key check (id ~ '^[a-z0-9]+$'),
      login text not null unique,
      name text not null,
      password_hash text not null,
      status text not null default 'active' check (status in ('active','locked','left')),
      failed_sign_ins int not null default 0,
      locked_until timestamptz,
      created_at timestamptz not null default now()
    );
    create table app.user_roles (
      user_id text not null references app.users,
      org_code text not null references app.organisations,
      role text not null check (role in ('caseworker','analyst','administrator','auditor')),
      primary key (user_id, org_code, role)
    );
    create table app.sessions (
      id_hash text primary key,
      user_id text references app.users,
      data jsonb not null,
      expires_at timestamptz not null
    );
    create index sessions_user on app.sessions (user_id);

    create table app.persons (
      id uuid primary key,
      name text not null,
      id_number text not null unique,
      sex text not null check (sex in ('male','female')),
      birth_date date not null,
      ethnicity text,
      phone text,
      address text,
      registered_county text not null references app.organisations,
      created_at timestamptz not null default now()
    );

    create table app.audit (
      chain text not null,
      seq bigint not null,
      at timestamptz not null,
      actor_id text not null,
      org_code text,
      action text not null,
      case_id uuid,
      detail jsonb not null,
      previous_hash text not null,
      hash text not null,
      primary key (chain, seq)
    );
    create index audit_case on app.audit (case_id);

    create table app.settings (
      key text primary key,
      value jsonb not null,
      changed_by text not null,
      changed_at timestamptz not null default now()
    );
    create table app.calendar_years (
      year int primary key,
      holidays jsonb not null,
      working_weekends jsonb not null,
      source text not null,
      entered_by text not null,
      entered_at timestamptz not null default now()
    );
  `);
}
