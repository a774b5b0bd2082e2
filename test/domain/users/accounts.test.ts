import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewUser } from '../../../domain/users/create-user.ts';
import { createUser } from '../../../domain/users/create-user.ts';
import { grantRole, revokeRole } from '../../../domain/users/change-roles.ts';
import { hashPassword, verifyPassword } from '../../../domain/users/hash-password.ts';
import { readUser } from '../../../domain/users/read-user.ts';
import { seedDemonstration } from '../../../server/seed/seed-demonstration.ts';
import type { FreshDatabase } from '../../server/support/fresh-database.ts';
import { freshDatabase } from '../../server/support/fresh-database.ts';
import { testClock } from '../../server/support/test-clock.ts';

let database: FreshDatabase;
const clock = testClock();
const by = { actorId: 'system', at: clock.now() };
beforeAll(async () => {
  database = await freshDatabase();
  await seedDemonstration({ db: database.db, clock, config: { mode: 'test', dataDir: '/nowhere' } });
});
afterAll(() => database.drop());

const newUser = (fields: Partial<NewUser>): NewUser => ({ login: 'someone', name: '某人（演示）', password: 'Ganjing-9-shui', roles: [], ...fields });
const create = (fields: Partial<NewUser>): Promise<string> => database.db.transaction((trx) => createUser(trx, newUser(fields), by));

it('an account gets an id that the engine understands', async () => {
  const id = await create({ login: 'engine-id' });
  expect(id).toMatch(/^u[0-9a-f]{16}$/);
});

it.each([['short-1A'], ['alllowercaseletters'], ['ALLCAPITALS123'], ['someone-A1-xyz'], [`A1-${'a'.repeat(200)}`]])('%s is no password', async (password) => {
  await expect(create({ password })).rejects.toMatchObject({ fields: { type: 'weak-password', status: 422 } });
});

it.each([
  ['administrator', 'caseworker'],
  ['administrator', 'security-administrator'],
  ['security-administrator', 'caseworker'],
  ['security-administrator', 'auditor'],
  ['security-administrator', 'analyst'],
  ['auditor', 'analyst'],
  ['auditor', 'caseworker'],
  ['auditor', 'administrator'],
] as const)('%s and %s are not one person', async (one, other) => {
  const roles = [{ orgCode: '449901', role: one }, { orgCode: '449902', role: other }];
  await expect(create({ login: `both-${one}-${other}`, roles })).rejects.toMatchObject({ fields: { type: 'duties-apart' } });
});

it('a login is one account', async () => {
  await create({ login: 'twice' });
  await expect(create({ login: 'twice' })).rejects.toMatchObject({ fields: { type: 'login-taken', status: 409 } });
});

describe('roles', () => {
  it('that are given count, and those that are taken end the sessions', async () => {
    const userId = await create({ login: 'changing' });
    const change = { userId, orgCode: '449901', role: 'caseworker', actorId: 'system', at: clock.now() } as const;
    await database.db.transaction((trx) => grantRole(trx, change));
    expect((await readUser(database.db, userId))?.roles).toMatchObject([{ orgCode: '449901', role: 'caseworker' }]);
    await database.db('sessions').insert({ id_hash: 'x', user_id: userId, data: '{}', expires_at: new Date('2099-01-01') });
    // As the owner: see the note on grants in the migration of roles.
    await database.owner.transaction(async (trx) => {
      await trx.raw('set local search_path = app');
      await revokeRole(trx, change);
    });
    expect((await readUser(database.db, userId))?.roles).toEqual([]);
    expect(await database.db('sessions').where({ user_id: userId })).toEqual([]);
  });

  it('that clash with one already held are refused', async () => {
    const userId = await create({ login: 'clashing', roles: [{ orgCode: '440000', role: 'auditor' }] });
    await expect(database.db.transaction((trx) => grantRole(trx, { userId, orgCode: '440000', role: 'administrator', actorId: 'system', at: clock.now() }))).rejects.toMatchObject({ fields: { type: 'duties-apart' } });
  });
});

describe('a password', () => {
  it('is kept as argon2id', async () => expect(await hashPassword('x')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/));
  it('is verified', async () => {
    const stored = await hashPassword('Ganjing-9-shui');
    expect(await verifyPassword(stored, 'Ganjing-9-shui')).toBe(true);
    expect(await verifyPassword(stored, 'ganjing-9-shui')).toBe(false);
    expect(await verifyPassword(null, 'anything')).toBe(false);
  });
});
