import type { Knex } from 'knex';

/** Finds what one user has looked at within the hour; and takes from the application the right to change a file that was handed in. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create index audit_actor on app.audit (actor_id, action, at desc);
    revoke update on app.material_files from platform_app;
  `);
}
