import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Problem } from '../../../domain/platform/problem.ts';
import { LOCK_OUT_MINUTES, MAX_FAILED_SIGN_INS, signIn } from '../../../domain/users/sign-in.ts';
import { seedDemonstration } from '../../../server/seed/seed-demonstration.ts';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import type { FreshDatabase } from '../../server/support/fresh-database.ts';
import { freshDatabase } from '../../server/support/fresh-database.ts';
import { START, testClock } from '../../server/support/test-clock.ts';

let database: FreshDatabase;
const clock = testClock();
beforeAll(async () => {
  database = await freshDatabase();
  await seedDemonstration({ db: database.db, clock, config: { mode: 'test', dataDir: '/nowhere' } });
});
beforeEach(async () => {
  clock.set(START);
  await database.db('users').update({ failed_sign_ins: 0, locked_until: null, status: 'active' });
});
afterAll(() => database.drop());

const attempt = (login: string, password: string): Promise<string> =>
  signIn(database.db, clock, login, password).then(
    (user) => user.login,
    (error: unknown) => (error instanceof Problem ? JSON.stringify(error.fields) : String(error)),
  );
const fail = async (times: number): Promise<void> => {
  for (let i = 0; i < times; i += 1) await attempt('county1', 'wrong');
};

describe('sign-in', () => {
  it('opens with the right password and tells the roles', async () => {
    expect(await signIn(database.db, clock, 'county1', testPassword)).toMatchObject({ login: 'county1', roles: [{ orgCode: '449901', level: 'county', role: 'caseworker' }] });
  });

  it('answers alike whatever was wrong', async () => {
    await database.db('users').where({ login: 'county2' }).update({ status: 'locked' });
    await database.db('users').where({ login: 'city' }).update({ locked_until: new Date('2025-06-10T10:00:00+08:00') });
    const answers = await Promise.all([attempt('county1', 'wrong'), attempt('nobody', 'wrong'), attempt('county2', testPassword), attempt('city', testPassword), attempt('', ''), attempt("' or 1=1 --", 'x')]);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('sign-in-refused');
  });

  it('works as hard for an account that does not exist: the hash is computed there too', async () => {
    // Processor time of this process, not time on the clock: a busy machine does not change it.
    const work = async (login: string): Promise<number> => {
      const times: number[] = [];
      for (let i = 0; i < 7; i += 1) {
        await database.db('users').update({ failed_sign_ins: 0, locked_until: null });
        const before = process.cpuUsage();
        await attempt(login, 'wrong');
        const { user, system } = process.cpuUsage(before);
        times.push(user + system);
      }
      return times.sort((a, b) => a - b)[3] as number;
    };
    const [known, unknown] = [await work('county1'), await work('nobody')];
    // Skipping the hash would make it many times less.
    expect(unknown).toBeGreaterThan(known * 0.4);
  });
});

describe('lock-out', () => {
  it('comes after five wrong passwords, for a quarter of an hour, and then ends', async () => {
    await fail(MAX_FAILED_SIGN_INS);
    expect(await attempt('county1', testPassword)).toContain('sign-in-refused');
    clock.passMinutes(LOCK_OUT_MINUTES - 1);
    expect(await attempt('county1', testPassword)).toContain('sign-in-refused');
    clock.passMinutes(1);
    expect(await attempt('county1', testPassword)).toBe('county1');
  });

  it('does not come when the fifth try is right, and the count begins anew', async () => {
    await fail(MAX_FAILED_SIGN_INS - 1);
    expect(await attempt('county1', testPassword)).toBe('county1');
    await fail(MAX_FAILED_SIGN_INS - 1);
    expect(await attempt('county1', testPassword)).toBe('county1');
  });

  it('gives five tries again after it has ended, not endless ones', async () => {
    await fail(MAX_FAILED_SIGN_INS);
    clock.passMinutes(LOCK_OUT_MINUTES);
    await fail(MAX_FAILED_SIGN_INS);
    expect(await attempt('county1', testPassword)).toContain('sign-in-refused');
  });

  it('lets no more than five passwords be tried however many come at once', async () => {
    const answers = await Promise.all([...Array.from({ length: 12 }, () => attempt('county1', 'wrong')), attempt('county1', testPassword)]);
    expect(answers).toHaveLength(13);
    const { failed_sign_ins: counted, locked_until: until } = (await database.db('users').where({ login: 'county1' }).first()) as { failed_sign_ins: number; locked_until: Date | null };
    if (answers[12] !== 'county1') expect([counted, until?.toISOString()]).toEqual([MAX_FAILED_SIGN_INS, '2025-06-10T01:15:00.000Z']);
    expect(counted).toBeLessThanOrEqual(MAX_FAILED_SIGN_INS);
  });

  it('does not touch other accounts', async () => {
    await fail(MAX_FAILED_SIGN_INS);
    expect(await attempt('county2', testPassword)).toBe('county2');
  });
});

it('the trail knows that it happened and not what was typed', async () => {
  await attempt('canary-login-zzq', 'canary-password-zzq');
  const rows = (await database.db('audit').where({ chain: 'admin:sign-in' }).orderBy('seq', 'desc').limit(1)) as { action: string; actor_id: string }[];
  expect(rows).toMatchObject([{ action: 'refuse-sign-in', actor_id: 'unknown' }]);
  // Letters that no hash of the trail has.
  expect(JSON.stringify(await database.db('audit'))).not.toContain('zzq');
});
