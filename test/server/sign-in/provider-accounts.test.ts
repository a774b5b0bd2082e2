import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeAt } from '../../../domain/users/second-factor/totp.ts';
import { createProvider } from '../../../server/provider/create-provider.ts';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { START } from '../support/test-clock.ts';
import { startProvider } from './support/test-provider.ts';
import type { TestProvider } from './support/test-provider.ts';
import type { Visitor } from './support/walk.ts';
import { get, toldTo, visitor, walk } from './support/walk.ts';

let p: TestProvider;
let t: TestApp;
const idOf = async (login: string): Promise<string> => ((await t.db('users').where({ login }).first('id')) as { id: string }).id;
const bindings = async (): Promise<unknown[]> => t.db('provider_identities as p').join('users as u', 'u.id', 'p.user_id').orderBy('p.subject').select('p.subject', 'u.login');
const send = async (browser: Visitor, method: string, url: string, payload: unknown) => {
  const { csrfToken } = (await get(t, browser, '/api/session/step')).json<{ csrfToken: string }>();
  const answer = await t.ask({ method, url, payload, headers: { cookie: browser.platform.header, 'x-csrf-token': csrfToken } });
  browser.platform.take(answer.headers['set-cookie'] ?? []);
  return answer;
};
const stepOf = async (browser: Visitor): Promise<string | null> => (await get(t, browser, '/api/session/step')).json<{ next: string | null }>().next;
const isIn = async (browser: Visitor): Promise<boolean> => (await get(t, browser, '/api/session')).statusCode === 200;

beforeAll(async () => {
  p = await startProvider();
  t = await testApp({ deps: { provider: createProvider({ ...p.config, loginClaim: 'preferred_username' }) } });
});
beforeEach(async () => {
  t.clock.set(START);
  await t.owner.raw('truncate app.provider_identities, app.provider_releases, app.provider_sign_ins, app.second_factors, app.second_factor_roles, app.recovery_codes cascade');
  await t.db('users').update({ status: 'active', one_time_until: null, password_set_at: t.clock.now() });
  p.person = { subject: 's1', username: 'county1' };
});
afterAll(async () => {
  await t.close();
  await p.close();
});

describe('a claim that equals the login', () => {
  it('binds once and for good', async () => {
    await walk(t, visitor());
    expect(await bindings()).toEqual([{ subject: 's1', login: 'county1' }]);
    p.person = { subject: 's1', username: 'renamed-at-the-provider' };
    const browser = visitor();
    await walk(t, browser);
    expect((await get(t, browser, '/api/session')).json()).toMatchObject({ user: { login: 'county1' } });
  });

  it('does not give the account to another person who bears the name later', async () => {
    await walk(t, visitor());
    p.person = { subject: 's2', username: 'county1' };
    const browser = visitor();
    await walk(t, browser);
    expect([await toldTo(t, browser), await isIn(browser)]).toEqual([expect.objectContaining({ type: 'identity-unknown' }), false]);
  });

  it.each([['County1'], ['county1 '], ['nobody'], ['%'], ['']])('%j is no login', async (username) => {
    p.person = { subject: 's3', username };
    const before = await t.db('users').count('* as n');
    const browser = visitor();
    await walk(t, browser);
    expect([await isIn(browser), await bindings(), await t.db('users').count('* as n')]).toEqual([false, [], before]);
  });

  it('binds no account that is locked', async () => {
    await t.db('users').where({ login: 'county1' }).update({ status: 'locked' });
    const browser = visitor();
    await walk(t, browser);
    expect([(await toldTo(t, browser))?.type, await bindings()]).toEqual(['account-locked', []]);
  });
});

describe('the second factor', () => {
  const require = async (role: string, from = '2025-06-10'): Promise<unknown> => t.db('second_factor_roles').insert({ role, holds_from: from, required_by: 'test', required_at: t.clock.now() });

  it.each<[string, { acr?: string; amr?: string[] }, string | null]>([
    ['nothing of it', {}, 'enrol-second-factor'],
    ['a password', { amr: ['pwd'] }, 'enrol-second-factor'],
    ['another level', { acr: 'urn:one-factor' }, 'enrol-second-factor'],
    ['the configured means', { amr: ['pwd', 'mfa'] }, null],
    ['the configured level', { acr: 'urn:two-factors' }, null],
  ])('when the provider says %s', async (_what, means, next) => {
    await require('caseworker');
    p.person = { ...p.person, ...means };
    const browser = visitor();
    expect((await walk(t, browser)).headers.location).toBe(next === null ? '/tasklist/' : '/tasklist/?sign-in=step');
    expect([await stepOf(browser), await isIn(browser)]).toEqual([next, next === null]);
  });

  it('is enrolled here without a password, in the sign-in, and shown at the next one', async () => {
    await require('caseworker');
    const browser = visitor();
    await walk(t, browser);
    const { secret } = (await send(browser, 'POST', '/api/account/second-factor', {})).json<{ secret: string }>();
    expect((await send(browser, 'POST', '/api/account/second-factor/confirm', { code: codeAt(secret, t.clock.now()) })).json()).toMatchObject({ next: null });
    expect(await isIn(browser)).toBe(true);
    const again = visitor();
    await walk(t, again);
    expect([await stepOf(again), await isIn(again)]).toEqual(['second-factor', false]);
    t.clock.passMinutes(1);
    expect((await send(again, 'POST', '/api/session/second-factor', { code: codeAt(secret, t.clock.now()) })).json()).toMatchObject({ next: null });
    expect(await isIn(again)).toBe(true);
  });

  it('is not enrolled at a page that was opened long ago, nor without a password in a session of the password', async () => {
    const browser = visitor();
    await walk(t, browser);
    t.clock.passMinutes(11);
    expect((await send(browser, 'POST', '/api/account/second-factor', {})).json()).toMatchObject({ type: 'sign-in-again' });
    const page = await signIn(t, 'county2');
    expect((await page.send('POST', '/api/account/second-factor', {})).json()).toMatchObject({ type: 'wrong-password' });
  });
});

it('the password here does not matter: one that has run out or was given out once is not asked for', async () => {
  await t.db('users').where({ login: 'county1' }).update({ password_set_at: new Date('2024-01-01'), one_time_until: new Date('2025-06-11') });
  const browser = visitor();
  await walk(t, browser);
  expect(await isIn(browser)).toBe(true);
});

describe('a security administrator', () => {
  let county: Browser;
  beforeEach(async () => {
    county = await signIn(t, 'countysecurity');
  });
  const put = async (login: string, subject: string) => county.send('PUT', `/api/admin/users/${await idOf(login)}/identity`, { subject });

  it('binds an account, sees it in the list, and takes it away again; sessions end', async () => {
    const page = await signIn(t, 'county2');
    expect((await put('county2', 's9')).statusCode).toBe(204);
    expect((await page.get('/api/session')).statusCode).toBe(401);
    const { users } = (await county.get('/api/admin/users')).json<{ users: { login: string; identity: string | null }[] }>();
    expect(users.find(({ login }) => login === 'county2')?.identity).toBe('s9');
    p.person = { subject: 's9' };
    const browser = visitor();
    await walk(t, browser);
    expect((await get(t, browser, '/api/session')).json()).toMatchObject({ user: { login: 'county2' } });
    expect((await county.send('DELETE', `/api/admin/users/${await idOf('county2')}/identity`)).statusCode).toBe(204);
    expect(await isIn(browser)).toBe(false);
    await walk(t, browser);
    expect(await isIn(browser)).toBe(false);
    expect(await t.db('audit').whereIn('action', ['bind-identity', 'release-identity']).whereRaw("detail->>'userId' = ?", [await idOf('county2')]).orderBy('seq').pluck('action')).toEqual(['bind-identity', 'release-identity']);
  });

  it('takes a binding of the claim away for good, until the account is bound by hand', async () => {
    p.person = { subject: 's1', username: 'county2' };
    await walk(t, visitor());
    expect(await bindings()).toEqual([{ subject: 's1', login: 'county2' }]);
    for (let time = 0; time < 2; time += 1) {
      expect((await county.send('DELETE', `/api/admin/users/${await idOf('county2')}/identity`)).statusCode).toBe(204);
      const browser = visitor();
      await walk(t, browser);
      expect([(await toldTo(t, browser))?.type, await isIn(browser), await bindings()]).toEqual(['identity-unknown', false, []]);
      expect((await put('county2', 's1')).statusCode).toBe(204);
      await walk(t, browser);
      expect(await isIn(browser)).toBe(true);
    }
  });

  it.each([['othercounty', 404], ['administrator', 404], ['countysecurity', 409]])('does not bind %s: %i', async (login, status) => {
    expect([(await put(login, 's9')).statusCode, await bindings()]).toEqual([status, []]);
  });

  it('does not give one identity to two accounts', async () => {
    await put('county1', 's9');
    expect((await put('county2', 's9')).json()).toMatchObject({ type: 'identity-taken' });
    expect(await bindings()).toEqual([{ subject: 's9', login: 'county1' }]);
  });

  it('only of the configured provider', async () => {
    const alone = await testApp();
    try {
      const browser = await signIn(alone, 'security');
      const { id } = (await alone.db('users').where({ login: 'county1' }).first('id')) as { id: string };
      expect((await browser.send('PUT', `/api/admin/users/${id}/identity`, { subject: 's9' })).json()).toMatchObject({ type: 'no-provider' });
    } finally {
      await alone.close();
    }
  });
});

it('the password still opens for who is bound', async () => {
  await walk(t, visitor());
  expect((await t.ask({ method: 'POST', url: '/api/session', payload: { login: 'county1', password: testPassword } })).statusCode).toBe(200);
});
