import type { Knex } from 'knex';

/** Official texts that an administrator has imported, split at their articles; kept, never changed. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table app.law_texts (
      id uuid primary key,
      source text not null,
      sha256 text not null,
      parts jsonb not null,
      imported_by text not null references app.users,
      imported_at timestamptz not null
    );
    grant select, insert on app.law_texts to platform_app;
  `);
}
