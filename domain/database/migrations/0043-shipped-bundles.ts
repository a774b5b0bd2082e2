import type { Knex } from 'knex';

/** Which bundles the platform has shipped, and where an upgrade met a file that analysts had changed. */
export async function up(db: Knex): Promise<void> {
  await db.raw(`
    create table app.shipped_bundles (
      id bigint generated always as identity primary key,
      bundle_hash text not null,
      resources jsonb not null,
      arrived_at timestamptz not null,
      -- the release that it became; null: nothing of it went live
      release_id uuid references app.releases
    );
    insert into app.shipped_bundles (bundle_hash, resources, arrived_at, release_id)
      select bundle_hash, resources, deployed_at, id from app.releases where proposal_id is null and resources is not null order by deployed_at;

    create table app.upgrade_conflicts (
      id uuid primary key,
      resource text not null,
      -- what the analysts' file rests on, what they have made of it, what the platform ships now
      base_sha256 text not null references app.model_files,
      ours_sha256 text not null references app.model_files,
      shipped_sha256 text not null references app.model_files,
      reason text not null check (reason in ('both-changed','refused')),
      detail text,
      found_at timestamptz not null,
      resolved_at timestamptz,
      resolved_as text check (resolved_as in ('kept','taken')),
      resolved_by text references app.users,
      note text,
      check ((resolved_at is null) = (resolved_as is null))
    );
    create unique index upgrade_conflicts_open on app.upgrade_conflicts (resource) where resolved_at is null;

    grant select, insert on app.shipped_bundles to platform_app;
    grant select, insert, update on app.upgrade_conflicts to platform_app;
    grant usage on all sequences in schema app to platform_app;
  `);
}
