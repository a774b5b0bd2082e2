import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { verifyAllAudit } from '../../domain/audit/verify-audit.ts';
import { signIn } from '../../domain/users/sign-in.ts';
import { accountsFile, readAccounts } from '../../server/seed/accounts-file.ts';
import { demonstrationPeople, testPassword } from '../../server/seed/demonstration-data.ts';
import { seedDemonstration } from '../../server/seed/seed-demonstration.ts';
import type { FreshDatabase } from './support/fresh-database.ts';
import { freshDatabase } from './support/fresh-database.ts';
import { testClock } from './support/test-clock.ts';

let database: FreshDatabase;
const dataDir = mkdtempSync(join(tmpdir(), 'seed-test-'));
const clock = testClock();
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});
const seed = (mode: 'demonstration' | 'production') => seedDemonstration({ db: database.db, clock, config: { mode, dataDir } });

it('is refused in production', async () => {
  await expect(seed('production')).rejects.toThrow('演示数据不得写入正式环境。');
  expect(await database.db('users')).toHaveLength(0);
});

it('makes every account once, also when two processes start together, and keeps the passwords for their owner alone', async () => {
  const both = await Promise.all([seed('demonstration'), seed('demonstration')]);
  expect(both.map((created) => created.length).sort((a, b) => a - b)).toEqual([0, demonstrationPeople.length]);
  expect(await seed('demonstration')).toEqual([]);
  expect(statSync(accountsFile(dataDir)).mode & 0o777).toBe(0o600);
  const accounts = await readAccounts(dataDir);
  expect(accounts.map(({ login }) => login)).toEqual(demonstrationPeople.map(({ login }) => login));
  expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
  expect(readFileSync(accountsFile(dataDir), 'utf8')).not.toContain(testPassword);
  for (const { login, password } of accounts.slice(0, 2)) expect((await signIn(database.db, clock, login, password)).login).toBe(login);
  expect(await verifyAllAudit(database.db)).toEqual([]);
});

it('adds a missing account and leaves the others their passwords', async () => {
  const before = await readAccounts(dataDir);
  const gone = (await database.db('users').where({ login: 'analyst' }).first('id')) as { id: string };
  await database.owner('user_roles').where({ user_id: gone.id }).delete();
  await database.owner('users').where({ id: gone.id }).delete();
  expect((await seed('demonstration')).map(({ login }) => login)).toEqual(['analyst']);
  const after = await readAccounts(dataDir);
  expect(after).toHaveLength(before.length);
  for (const account of before.filter(({ login }) => login !== 'analyst')) expect(after).toContainEqual(account);
});
