import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appliers } from '../../../domain/proposals/appliers.ts';
import { freshDatabase } from '../../server/support/fresh-database.ts';
import type { FreshDatabase } from '../../server/support/fresh-database.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

describe('an empty database that is migrated', () => {
  it('gets every file of the folder, in the order of the numbers', async () => {
    const files = readdirSync(new URL('../../../domain/database/migrations/', import.meta.url)).map((file) => file.replace(/\.ts$/, '')).sort();
    const applied = (await database.owner('app.migrations').orderBy('id').pluck('name')) as string[];
    expect(applied).toEqual(files);
    expect(new Set(files.map((name) => name.slice(0, 4))).size).toBe(files.length);
  });

  it('knows at the end every kind of proposal that can be decided, and no other', async () => {
    const { rows } = (await database.owner.raw("select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'proposals_kind_check'")) as { rows: { text: string }[] };
    expect(rows).toHaveLength(1);
    const kinds = [...(rows[0]?.text ?? '').matchAll(/'([a-z-]+)'/g)].map((match) => match[1]);
    expect(kinds.sort()).toEqual(Object.keys(appliers).sort());
  });
});
