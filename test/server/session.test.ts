import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { lockUser } from '../../domain/users/lock-user.ts';
import { signIn, signInRequest, cookieOf } from './support/browser.ts';
import type { TestApp } from './support/test-app.ts';
import { testApp } from './support/test-app.ts';
import { START } from './support/test-clock.ts';

/** As long as nobody has set other rules. */
const [IDLE_MINUTES, ABSOLUTE_HOURS] = [30, 12];

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
beforeEach(() => t.clock.set(START));
afterAll(() => t.close());

const idOf = async (login: string): Promise<string> => ((await t.db('users').where({ login }).first('id')) as { id: string }).id;

describe('the session', () => {
  it('opens with login and password and tells who the user is', async () => {
    const response = await t.ask(signInRequest('county1'));
    expect(response.statusCode).toBe(200);
    expect(response.json()).toMatchObject({
      user: { login: 'county1', name: '县经办甲（演示）' },
      roles: [{ orgCode: '449901', orgName: '演示县退役军人事务局', level: 'county', role: 'caseworker' }],
      mode: 'test',
      today: '2025-06-10',
    });
    const setCookie = String(response.headers['set-cookie']);
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/api']) expect(setCookie).toContain(attribute);
  });

  it('is found again by a page that loads, with a token that works', async () => {
    const browser = await signIn(t, 'county1');
    const session = await browser.get('/api/session');
    expect(session.statusCode).toBe(200);
    const { csrfToken } = session.json<{ csrfToken: string }>();
    expect((await browser.send('DELETE', '/api/session', undefined, { 'x-csrf-token': csrfToken })).statusCode).toBe(204);
  });

  it('keeps no usable id in the database', async () => {
    const browser = await signIn(t, 'county1');
    const value = decodeURIComponent(browser.cookie.split('=')[1] ?? '').split('.')[0] ?? '';
    const rows = (await t.db('sessions').select('id_hash', 'data')) as unknown[];
    expect(value.length).toBeGreaterThan(20);
    expect(JSON.stringify(rows)).not.toContain(value);
  });

  it('leaves no trace of a visitor who does not sign in', async () => {
    const before = await t.db('sessions').count('* as n');
    const response = await t.ask({ url: '/api/session' });
    expect(response.statusCode).toBe(401);
    expect(response.headers['set-cookie']).toBeUndefined();
    expect(await t.db('sessions').count('* as n')).toEqual(before);
  });

  it('takes a new id at sign-in, so that one planted before opens nothing', async () => {
    const attacker = await signIn(t, 'county2');
    const response = await t.ask({ ...signInRequest('county1'), headers: { cookie: attacker.cookie } });
    expect(response.statusCode).toBe(200);
    expect(cookieOf(response)).not.toBe(attacker.cookie);
    expect((await attacker.get('/api/session')).statusCode).toBe(401);
  });

  it('cannot be used after sign-out', async () => {
    const browser = await signIn(t, 'county1');
    expect((await browser.send('DELETE', '/api/session')).statusCode).toBe(204);
    expect((await browser.get('/api/session')).statusCode).toBe(401);
    expect((await browser.get('/api/cases')).statusCode).toBe(401);
  });

  it('ends when nothing is asked for a while, but not while the user works', async () => {
    const idle = await signIn(t, 'county1');
    const busy = await signIn(t, 'county2');
    for (let step = 0; step < 3; step += 1) {
      t.clock.passMinutes(IDLE_MINUTES / 2);
      expect((await busy.get('/api/session')).statusCode).toBe(200);
    }
    expect((await idle.get('/api/session')).statusCode).toBe(401);
  });

  it('ends after twelve hours however busy the user is', async () => {
    const browser = await signIn(t, 'county1');
    const steps = (ABSOLUTE_HOURS * 60) / 20;
    for (let step = 0; step < steps - 1; step += 1) {
      t.clock.passMinutes(20);
      expect((await browser.get('/api/session')).statusCode).toBe(200);
    }
    t.clock.passMinutes(20);
    expect((await browser.get('/api/session')).statusCode).toBe(401);
  });

  it.each([
    ['a changed signature', (cookie: string) => `${cookie.slice(0, -3)}AAA`],
    ['an invented id', () => 'session=abcdefghijklmnopqrstuvwxyz012345'],
    ['an empty value', () => 'session='],
  ])('does not open by %s', async (_what, forge) => {
    const browser = await signIn(t, 'county1');
    expect((await t.ask({ url: '/api/session', headers: { cookie: forge(browser.cookie) } })).statusCode).toBe(401);
  });
});

describe('rights are those of this moment', () => {
  it('a role that is taken away counts at the next request', async () => {
    const browser = await signIn(t, 'countyadmin');
    expect((await browser.get('/api/admin/overview')).statusCode).toBe(200);
    await t.owner('user_roles').where({ user_id: await idOf('countyadmin') }).delete();
    expect((await browser.get('/api/admin/overview')).statusCode).toBe(403);
    expect((await browser.get('/api/session')).json()).toMatchObject({ roles: [] });
  });

  it('an account that is locked is out at once', async () => {
    const browser = await signIn(t, 'othercounty');
    await lockUser(t.db, { userId: await idOf('othercounty'), status: 'locked', actorId: 'system', at: t.clock.now() });
    expect((await browser.get('/api/session')).statusCode).toBe(401);
    expect((await t.ask(signInRequest('othercounty'))).statusCode).toBe(401);
  });
});

describe('requests that change something', () => {
  it.each([
    ['no token', {}],
    ['an invented token', { 'x-csrf-token': 'AAAAAAAA-BBBBBBBBBBBBBBBBBBBBBBBB' }],
    ['the token in another header', { 'csrf-token': 'from-session' }],
  ])('are refused with %s', async (_what, headers: Record<string, string>) => {
    const browser = await signIn(t, 'county1');
    const sent = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value === 'from-session' ? browser.csrfToken : value]));
    const response = await browser.ask({ method: 'DELETE', url: '/api/session', headers: sent });
    expect(response.statusCode).toBe(403);
    expect(response.json()).toMatchObject({ type: 'csrf', title: '页面已过期，请刷新后重试。' });
    expect((await browser.get('/api/session')).statusCode).toBe(200);
  });

  it("are refused with another session's token", async () => {
    const [one, other] = [await signIn(t, 'county1'), await signIn(t, 'county2')];
    expect((await one.send('DELETE', '/api/session', undefined, { 'x-csrf-token': other.csrfToken })).statusCode).toBe(403);
  });

  it.each([
    ['a foreign Origin', { origin: 'https://evil.example' }],
    ['Origin null', { origin: 'null' }],
    ['Sec-Fetch-Site cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['Sec-Fetch-Site same-site', { 'sec-fetch-site': 'same-site' }],
  ])('are refused from %s, the sign-in too', async (_what, headers: Record<string, string>) => {
    const browser = await signIn(t, 'county1');
    expect((await browser.send('DELETE', '/api/session', undefined, headers)).statusCode).toBe(403);
    expect((await t.ask({ ...signInRequest('county1'), headers })).statusCode).toBe(403);
  });

  it('pass from the own origin', async () => {
    const response = await t.ask({ ...signInRequest('county1'), headers: { host: 'platform.test:3000', origin: 'http://platform.test:3000', 'sec-fetch-site': 'same-origin' } });
    expect(response.statusCode).toBe(200);
  });

  it('forged identity headers open nothing', async () => {
    const headers = { 'x-forwarded-user': 'administrator', 'x-remote-user': 'administrator', authorization: 'Basic YWRtaW46YWRtaW4=', 'x-user-id': await idOf('county1') };
    expect((await t.ask({ url: '/api/cases', headers })).statusCode).toBe(401);
  });
});
