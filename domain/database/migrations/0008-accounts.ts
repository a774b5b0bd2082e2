import type { Knex } from 'knex';

/** Accounts that administrators run: home office, one-time passwords, former passwords, a name for each session, second factors. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table app.users
      add column org_code text references app.organisations,
      add column one_time_until timestamptz,
      add column password_set_at timestamptz;
    comment on column app.users.one_time_until is 'set while the password is a one-time password: until when it opens a sign-in';
    update app.users u set org_code = (select min(r.org_code) from app.user_roles r where r.user_id = u.id);
    create index users_office on app.users (org_code);

    create table app.former_passwords (
      id bigint generated always as identity primary key,
      user_id text not null references app.users,
      password_hash text not null,
      replaced_at timestamptz not null
    );
    create index former_passwords_user on app.former_passwords (user_id, id desc);

    alter table app.sessions
      add column public_id uuid not null unique default gen_random_uuid(),
      add column seen_at timestamptz;

    create table app.second_factors (
      user_id text primary key references app.users,
      secret text,
      confirmed_at timestamptz,
      pending_secret text,
      pending_until timestamptz,
      last_step bigint,
      failed_codes int not null default 0,
      locked_until timestamptz
    );
    create table app.recovery_codes (
      user_id text not null references app.users,
      code_hash text not null,
      primary key (user_id, code_hash)
    );
    create table app.second_factor_roles (
      role text primary key check (role in ('caseworker','analyst','administrator','auditor')),
      required_by text not null,
      required_at timestamptz not null
    );

    grant select, insert, update, delete on app.former_passwords, app.second_factors, app.recovery_codes, app.second_factor_roles to platform_app;
    grant usage on all sequences in schema app to platform_app;
  `);
}
