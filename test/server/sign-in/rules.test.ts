import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeAt } from '../../../domain/users/second-factor/totp.ts';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import { firstStep, withAnswer } from '../accounts/support/accounts.ts';
import type { Browser } from '../support/browser.ts';
import { signIn, signInRequest } from '../support/browser.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { START } from '../support/test-clock.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
beforeEach(async () => {
  t.clock.set(START);
  await t.db('sign_in_rules').update({ password_max_days: 90, password_warn_days: 14, idle_minutes: 30, session_hours: 12 });
  await t.db('second_factor_roles').delete();
  await t.db('users').update({ password_set_at: t.clock.now(), one_time_until: null });
});
afterAll(() => t.close());

const setPasswordOn = (login: string, day: string): Promise<unknown> => t.db('users').where({ login }).update({ password_set_at: new Date(`${day}T09:00:00+08:00`) });
const remindersOf = async (browser: Browser) => (await browser.get('/api/session')).json<{ reminders: { passwordDueOn: string | null; secondFactorFrom: string | null } }>().reminders;
const set = async (browser: Browser, rules: Record<string, number>) => browser.send('PUT', '/api/admin/sign-in-rules', { passwordMaxDays: 90, passwordWarnDays: 14, idleMinutes: 30, sessionHours: 12, ...rules });

describe('the age of a password (from 2025-06-10)', () => {
  // 90 days after 2025-03-12 09:00 is 2025-06-10 09:00.
  it.each([
    ['2025-03-13', null, '2025-06-11'],
    ['2025-03-27', null, null],
    ['2025-03-26', null, '2025-06-24'],
    ['2025-03-12', 'renew-password', null],
    ['2024-01-01', 'renew-password', null],
  ])('set on %s: next %p, due %p', async (day, next, due) => {
    await setPasswordOn('county1', day);
    const answer = await t.ask(signInRequest('county1'));
    expect([answer.statusCode, answer.json<{ next?: string }>().next ?? null]).toEqual([next === null ? 200 : 202, next]);
    if (next === null) expect((await remindersOf(withAnswer(t, answer))).passwordDueOn).toBe(due);
  });

  it('opens nothing until the password is another one', async () => {
    await setPasswordOn('county2', '2025-01-01');
    const half = await firstStep(t, 'county2');
    for (const url of ['/api/session', '/api/cases', '/api/account']) expect([url, (await half.get(url)).statusCode]).toEqual([url, 401]);
    const change = (newPassword: string) => half.send('POST', '/api/account/password', { currentPassword: testPassword, newPassword });
    expect((await change(testPassword)).json()).toMatchObject({ type: 'used-password' });
    const done = withAnswer(t, await change('Xin-de-mima-2025'));
    expect([done.next, (await done.get('/api/session')).statusCode]).toEqual([null, 200]);
  });

  it('interrupts nobody who is at work', async () => {
    await setPasswordOn('city', '2025-03-12');
    t.clock.set('2025-06-10T08:50:00+08:00');
    const page = await signIn(t, 'city');
    t.clock.set('2025-06-10T09:10:00+08:00');
    expect((await page.get('/api/session')).statusCode).toBe(200);
    expect((await firstStep(t, 'city')).next).toBe('renew-password');
  });

  it('does not matter when the rule says so', async () => {
    await setPasswordOn('city', '2020-01-01');
    await set(await signIn(t, 'security'), { passwordMaxDays: 0 });
    expect((await t.ask(signInRequest('city'))).statusCode).toBe(200);
  });
});

describe('a session', () => {
  it('ends after the minutes of the rule without a request', async () => {
    await set(await signIn(t, 'security'), { idleMinutes: 10 });
    const page = await signIn(t, 'county1');
    expect((await page.get('/api/session')).json()).toMatchObject({ idleMinutes: 10 });
    t.clock.passMinutes(9);
    expect((await page.get('/api/session')).statusCode).toBe(200);
    t.clock.passMinutes(10);
    expect((await page.get('/api/session')).statusCode).toBe(401);
  });

  it('is not kept open by a page that asks by itself', async () => {
    const [left, used] = [await signIn(t, 'county1'), await signIn(t, 'province2')];
    for (let minutes = 0; minutes < 30; minutes += 5) {
      t.clock.passMinutes(5);
      await left.ask({ url: '/api/cases', headers: { 'x-unattended': '1' } });
      await used.get('/api/cases');
    }
    expect([(await left.get('/api/session')).statusCode, (await used.get('/api/session')).statusCode]).toEqual([401, 200]);
  });

  it('ends after the hours of the rule, and says when', async () => {
    await set(await signIn(t, 'security'), { sessionHours: 2 });
    const page = await signIn(t, 'county1');
    expect((await page.get('/api/session')).json()).toMatchObject({ endsAt: '2025-06-10T03:00:00.000Z' });
    for (let minutes = 0; minutes < 100; minutes += 20) {
      t.clock.passMinutes(20);
      expect((await page.get('/api/session')).statusCode).toBe(200);
    }
    t.clock.passMinutes(20);
    expect((await page.get('/api/session')).statusCode).toBe(401);
  });
});

describe('the rules', () => {
  it.each([[{ idleMinutes: 4 }], [{ idleMinutes: 121 }], [{ sessionHours: 0 }], [{ sessionHours: 25 }], [{ passwordMaxDays: -1 }], [{ passwordMaxDays: 366 }], [{ passwordWarnDays: 61 }], [{ idleMinutes: 10.5 }]])('%j is refused', async (rules) => {
    expect((await set(await signIn(t, 'security'), rules)).statusCode).toBe(400);
  });

  it.each([['countysecurity', 403], ['administrator', 403], ['auditor', 403], ['security', 200]])('are set by %s: %i', async (login, status) => {
    expect((await set(await signIn(t, login), { idleMinutes: 20 })).statusCode).toBe(status);
  });

  it('leave a trail', async () => {
    await set(await signIn(t, 'security'), { idleMinutes: 25 });
    expect(await t.db('audit').where({ action: 'change-sign-in-rules' }).orderBy('seq', 'desc').first('detail')).toEqual({ detail: { passwordMaxDays: 90, passwordWarnDays: 14, idleMinutes: 25, sessionHours: 12 } });
  });
});

describe('a role that will need a second factor', () => {
  const require = async (from: string): Promise<void> => {
    await t.db('second_factor_roles').insert({ role: 'caseworker', holds_from: from, required_by: 'test', required_at: t.clock.now() });
  };

  it('is told before the day, and from the day on enrols at the sign-in', async () => {
    await require('2025-06-12');
    const page = await signIn(t, 'county1');
    expect((await remindersOf(page)).secondFactorFrom).toBe('2025-06-12');
    expect((await page.get('/api/account')).json()).toMatchObject({ secondFactor: { required: false, requiredFrom: '2025-06-12' } });
    t.clock.set('2025-06-11T23:59:00+08:00');
    const late = await signIn(t, 'county1');
    t.clock.set('2025-06-12T00:00:00+08:00');
    expect((await late.get('/api/session')).statusCode).toBe(401);
    const half = await firstStep(t, 'county1');
    expect(half.next).toBe('enrol-second-factor');
    const { secret } = (await half.send('POST', '/api/account/second-factor', { password: testPassword })).json<{ secret: string }>();
    const done = withAnswer(t, await half.send('POST', '/api/account/second-factor/confirm', { code: codeAt(secret, t.clock.now()) }));
    expect((await remindersOf(done)).secondFactorFrom).toBeNull();
    await t.db('second_factors').delete();
  });

  it('is set with its day, and shown', async () => {
    const province = await signIn(t, 'security');
    const rules = [{ role: 'administrator', from: '2025-07-01' }, { role: 'caseworker', from: '2025-06-20' }];
    expect((await province.send('PUT', '/api/admin/second-factor-roles', { rules })).json()).toEqual({ rules });
    expect((await (await signIn(t, 'countysecurity')).get('/api/admin/second-factor-roles')).json()).toEqual({ rules });
    expect((await province.send('PUT', '/api/admin/second-factor-roles', { rules: [{ role: 'caseworker', from: 'soon' }] })).statusCode).toBe(400);
  });
});
