import type { Knex } from 'knex';

/** The security administrator's duty, rules of signing in, from when a role needs a second factor, identities of a single sign-on. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    alter table app.user_roles drop constraint user_roles_role_check;
    alter table app.user_roles add constraint user_roles_role_check
      check (role in ('caseworker','analyst','administrator','security-administrator','auditor'));

    alter table app.second_factor_roles drop constraint second_factor_roles_role_check;
    alter table app.second_factor_roles add constraint second_factor_roles_role_check
      check (role in ('caseworker','analyst','administrator','security-administrator','auditor'));
    alter table app.second_factor_roles add column holds_from date;
    update app.second_factor_roles set holds_from = (required_at at time zone 'Asia/Shanghai')::date;
    alter table app.second_factor_roles alter column holds_from set not null;

    create table app.sign_in_rules (
      only_row boolean primary key default true check (only_row),
      password_max_days int not null default 90 check (password_max_days between 0 and 365),
      password_warn_days int not null default 14 check (password_warn_days between 0 and 60),
      idle_minutes int not null default 30 check (idle_minutes between 5 and 120),
      session_hours int not null default 12 check (session_hours between 1 and 24)
    );
    comment on column app.sign_in_rules.password_max_days is '0: passwords do not run out';
    insert into app.sign_in_rules default values;

    create table app.provider_identities (
      issuer text not null,
      subject text not null,
      user_id text not null references app.users,
      bound_by text not null,
      bound_at timestamptz not null,
      primary key (issuer, subject),
      unique (issuer, user_id)
    );
    create table app.provider_releases (
      user_id text primary key references app.users,
      released_by text not null references app.users,
      released_at timestamptz not null
    );
    comment on table app.provider_releases is 'accounts whose binding was taken away: only a security administrator binds them again';
    create table app.provider_sign_ins (
      id_hash text primary key,
      state text,
      nonce text,
      code_verifier text,
      refusal jsonb,
      return_to text not null,
      expires_at timestamptz not null,
      check ((state is null) = (refusal is not null))
    );
    comment on table app.provider_sign_ins is 'sign-ins that are on their way to the provider and back, and refusals that the page has still to show';

    grant select, update on app.sign_in_rules to platform_app;
    grant select, insert, delete on app.provider_identities to platform_app;
    grant select, insert, update on app.provider_releases to platform_app;
    grant select, insert, delete on app.provider_sign_ins to platform_app;
  `);
}
