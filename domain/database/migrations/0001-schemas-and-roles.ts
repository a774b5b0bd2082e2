import type { Knex } from 'knex';

/** Three schemas, two roles: the engine owns `engine`; the application works in `app`; they meet in `bridge`. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'platform_app') then create role platform_app login; end if;
      if not exists (select from pg_roles where rolname = 'platform_engine') then create role platform_engine login; end if;
    end $$;
    grant platform_engine to current_user;
    create schema if not exists engine authorization platform_engine;
    create schema if not exists bridge;
    revoke all on schema public from public;
    grant usage on schema app to platform_app;
    grant usage on schema bridge to platform_app, platform_engine;
    alter role platform_engine set search_path = engine;
    alter role platform_app set search_path = app;
  `);
}
