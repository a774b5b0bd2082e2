import type { Knex } from 'knex';

/** The application's role works in `app`, but what has happened stays: no UPDATE or DELETE on the audit trail, no DELETE on papers. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    grant select, insert, update on all tables in schema app to platform_app;
    grant usage on all sequences in schema app to platform_app;
    grant delete on app.sessions, app.task_drafts, app.uploads, app.user_roles to platform_app;
    revoke update on app.audit from platform_app;
    revoke insert, update on app.migrations, app.migrations_lock from platform_app;
    revoke all on schema app from platform_engine;
  `);
}
