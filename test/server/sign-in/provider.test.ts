import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { lockUser } from '../../../domain/users/lock-user.ts';
import { createProvider } from '../../../server/provider/create-provider.ts';
import { signIn, signInRequest } from '../support/browser.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { START } from '../support/test-clock.ts';
import { claimsIn, newSigningKey, signToken, unsignedToken } from './support/sign-token.ts';
import { startProvider } from './support/test-provider.ts';
import type { TestProvider } from './support/test-provider.ts';
import type { Visitor } from './support/walk.ts';
import { get, toldTo, visitor, walk, walkToCallback } from './support/walk.ts';

let p: TestProvider;
let t: TestApp;
const idOf = async (login: string): Promise<string> => ((await t.db('users').where({ login }).first('id')) as { id: string }).id;
const bind = async (login: string, subject: string): Promise<void> => {
  await t.db('provider_identities').insert({ issuer: p.config.issuer, subject, user_id: await idOf(login), bound_by: 'test', bound_at: t.clock.now() });
};
const isIn = async (browser: Visitor): Promise<boolean> => (await get(t, browser, '/api/session')).statusCode === 200;

beforeAll(async () => {
  p = await startProvider();
  t = await testApp({ deps: { provider: createProvider(p.config) } });
});
beforeEach(async () => {
  Object.assign(p, { tamper: null, open: true, person: { subject: 'sub-county1' } });
  t.clock.set(START);
  await t.owner.raw('truncate app.provider_identities, app.provider_sign_ins, app.second_factors, app.second_factor_roles, app.recovery_codes cascade');
  await t.db('users').update({ status: 'active' });
  await bind('county1', 'sub-county1');
});
afterAll(async () => {
  await t.close();
  await p.close();
});

describe('who is bound', () => {
  it('gets in, back on the page, with the roles of the account', async () => {
    const browser = visitor();
    const answer = await walk(t, browser, '/cockpit/audit');
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/cockpit/audit']);
    expect((await get(t, browser, '/api/session')).json()).toMatchObject({ user: { login: 'county1' }, roles: [{ orgCode: '449901', role: 'caseworker' }], reminders: { passwordDueOn: null } });
    const cookies = answer.headers['set-cookie'] ?? [];
    expect(cookies.find((line) => line.startsWith('session='))).toMatch(/HttpOnly; SameSite=Strict/);
    expect(await t.db('audit').where({ action: 'sign-in', actor_id: await idOf('county1') }).orderBy('seq', 'desc').first('detail')).toEqual({ detail: { by: 'provider' } });
  });

  it('asks the provider with state, nonce and PKCE', async () => {
    const { headers } = await get(t, visitor(), '/api/session/provider');
    const { origin, searchParams } = new URL(headers.location ?? '');
    expect(origin).toBe(p.config.issuer);
    expect(Object.fromEntries(searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', code_challenge: expect.stringMatching(/^.{43}$/), state: expect.stringMatching(/^.{43}$/), nonce: expect.stringMatching(/^.{43}$/) });
    expect(headers['set-cookie']?.join()).toMatch(/journey=[^;]{43}; Max-Age=600; Path=\/api\/session\/provider; HttpOnly; SameSite=Lax/);
  });

  it('gets a session of a new id; one that was planted before opens nothing', async () => {
    const planted = await signIn(t, 'county2');
    const browser = visitor();
    browser.platform.take([planted.cookie]);
    await walk(t, browser);
    expect(browser.platform.values.get('session')).not.toBe(planted.cookie.split('=')[1]);
    expect((await get(t, browser, '/api/session')).json()).toMatchObject({ user: { login: 'county1' } });
  });

  it('is signed out at the provider too', async () => {
    const browser = visitor();
    await walk(t, browser);
    const { csrfToken } = (await get(t, browser, '/api/session')).json<{ csrfToken: string }>();
    const answer = await t.ask({ method: 'DELETE', url: '/api/session', headers: { cookie: browser.platform.header, 'x-csrf-token': csrfToken } });
    expect(answer.statusCode).toBe(200);
    const out = new URL(answer.json<{ continueAt: string }>().continueAt);
    expect([out.origin, out.pathname, out.searchParams.get('post_logout_redirect_uri')]).toEqual([p.config.issuer, '/session/end', p.config.signedOutUrl]);
    expect(claimsIn(out.searchParams.get('id_token_hint') ?? '')).toMatchObject({ sub: 'sub-county1' });
    expect((await fetch(out, { redirect: 'manual', headers: { cookie: browser.provider.header } })).status).toBe(200);
    expect(await isIn(browser)).toBe(false);
  });

  it('leaves no token readable in the database', async () => {
    const browser = visitor();
    await walk(t, browser);
    expect(JSON.stringify(await t.db('sessions'))).not.toContain('eyJ');
  });
});

describe('who is refused, in words', () => {
  it('a person who is bound to no account, whatever the provider says, with what the security administrator needs', async () => {
    p.person = { subject: 'sub-stranger', username: 'county2' };
    const before = await t.db('users').count('* as n');
    const browser = visitor();
    expect((await walk(t, browser)).headers.location).toBe('/tasklist/?sign-in=refused');
    const told = await toldTo(t, browser);
    expect(told).toMatchObject({ type: 'identity-unknown', title: '统一身份认证已通过，但尚未绑定本平台账号。' });
    expect(told?.detail).toContain('sub-stranger');
    expect([await isIn(browser), await t.db('users').count('* as n')]).toEqual([false, before]);
    expect(await toldTo(t, browser)).toBeNull();
  });

  it.each([['locked', '您的账号已停用。'], ['left', '您的账号已按离职办理，不能再登录。']] as const)('an account that is %s', async (status, title) => {
    await lockUser(t.db, { userId: await idOf('county1'), status, actorId: 'system', at: t.clock.now() });
    const browser = visitor();
    await walk(t, browser);
    expect([await isIn(browser), await toldTo(t, browser)]).toEqual([false, expect.objectContaining({ type: `account-${status}`, title })]);
  });

  it('who cancels at the provider', async () => {
    p.person = { subject: 'sub-county1', refuses: true };
    const browser = visitor();
    await walk(t, browser);
    expect(await toldTo(t, browser)).toMatchObject({ type: 'provider-cancelled' });
  });
});

describe('an answer that does not fit', () => {
  const refusedAs = async (browser: Visitor, url: string, type: string): Promise<void> => {
    expect((await get(t, browser, url)).headers.location).toMatch(/\?sign-in=refused$/);
    expect([(await toldTo(t, browser))?.type, await isIn(browser)]).toEqual([type, false]);
  };

  it('another state', async () => {
    const browser = visitor();
    const asked = p.tokensAsked;
    const url = await walkToCallback(t, browser);
    await refusedAs(browser, url.replace(/state=[^&]+/, 'state=of-somebody-else'), 'provider-refused');
    expect(p.tokensAsked).toBe(asked);
  });

  it('no state', async () => {
    const browser = visitor();
    await refusedAs(browser, (await walkToCallback(t, browser)).replace(/&?state=[^&]+/, ''), 'provider-refused');
  });

  it('the answer to another browser', async () => {
    const url = await walkToCallback(t, visitor());
    await refusedAs(visitor(), url, 'provider-expired');
    const other = visitor();
    await get(t, other, '/api/session/provider');
    await refusedAs(other, url, 'provider-refused');
  });

  it('the same answer once more', async () => {
    const browser = visitor();
    const url = await walkToCallback(t, browser);
    const journey = browser.platform.values.get('journey') ?? '';
    expect((await get(t, browser, url)).headers.location).toBe('/tasklist/');
    const thief = visitor();
    thief.platform.take([`journey=${journey}`]);
    await refusedAs(thief, url, 'provider-expired');
  });

  it('a code that was used before', async () => {
    const first = visitor();
    const used = await walkToCallback(t, first);
    await get(t, first, used);
    const second = visitor();
    const fresh = new URL(await walkToCallback(t, second), 'http://127.0.0.1');
    fresh.searchParams.set('code', new URL(used, 'http://127.0.0.1').searchParams.get('code') ?? '');
    await refusedAs(second, `${fresh.pathname}${fresh.search}`, 'provider-refused');
  });

  it('after more than ten minutes', async () => {
    const browser = visitor();
    const url = await walkToCallback(t, browser);
    t.clock.passMinutes(11);
    await refusedAs(browser, url, 'provider-expired');
  });

  it('of another issuer', async () => {
    const browser = visitor();
    await refusedAs(browser, (await walkToCallback(t, browser)).replace(/iss=[^&]+/, 'iss=https%3A%2F%2Felsewhere.example'), 'provider-refused');
  });

  const seconds = (): number => Math.floor(Date.now() / 1000);
  const other = newSigningKey('of-somebody-else');
  const forger = newSigningKey('of-the-provider');
  it.each<[string, (token: string) => string]>([
    ['another nonce', (token) => signToken({ ...claimsIn(token), nonce: 'another' }, p.key)],
    ['no nonce', (token) => signToken(Object.fromEntries(Object.entries(claimsIn(token)).filter(([name]) => name !== 'nonce')), p.key)],
    ['a time that is over', (token) => signToken({ ...claimsIn(token), iat: seconds() - 7200, exp: seconds() - 3600 }, p.key)],
    ['another audience', (token) => signToken({ ...claimsIn(token), aud: 'another-client' }, p.key)],
    ['another issuer', (token) => signToken({ ...claimsIn(token), iss: 'https://elsewhere.example' }, p.key)],
    ['no signature', (token) => unsignedToken(claimsIn(token))],
    ['no signature and another person', (token) => unsignedToken({ ...claimsIn(token), sub: 'sub-admin' })],
    ['the signature of an unknown key', (token) => signToken(claimsIn(token), other)],
    ["the signature of another key under the provider's name", (token) => signToken(claimsIn(token), forger)],
    ['a changed person under the old signature', (token) => [token.split('.')[0], Buffer.from(JSON.stringify({ ...claimsIn(token), sub: 'sub-admin' })).toString('base64url'), token.split('.')[2]].join('.')],
    ['rubbish', () => 'rubbish'],
  ])('a token with %s', async (_what, tamper) => {
    await bind('administrator', 'sub-admin');
    p.tamper = tamper;
    const browser = visitor();
    await refusedAs(browser, await walkToCallback(t, browser), 'provider-refused');
    expect(t.logged()).not.toContain('eyJ');
  });

  it('but the same token signed anew by the provider is believed, so that the refusals above are for their reason', async () => {
    p.tamper = (token) => signToken(claimsIn(token), p.key);
    const browser = visitor();
    await walk(t, browser);
    expect(await isIn(browser)).toBe(true);
  });
});

describe('where the browser is sent', () => {
  it.each([['https://evil.example/'], ['//evil.example'], ['/\\evil.example'], ['/api/cases'], ['/tasklist/../api'], ['/tasklist/?x=1'], ['javascript:alert(1)']])('not to %s', async (returnTo) => {
    const answer = await get(t, visitor(), `/api/session/provider?returnTo=${encodeURIComponent(returnTo)}`);
    expect([answer.statusCode, answer.headers.location]).toEqual([400, undefined]);
  });
});

describe('a provider that does not answer', () => {
  it('is said in words, and the own password still opens', async () => {
    const down = await testApp({ deps: { provider: createProvider({ ...p.config, issuer: 'http://127.0.0.1:9' }) } });
    try {
      const browser = visitor();
      expect((await get(down, browser, '/api/session/provider?returnTo=/cockpit/')).headers.location).toBe('/cockpit/?sign-in=refused');
      expect(await toldTo(down, browser)).toEqual({ type: 'provider-unavailable', title: '统一身份认证暂时无法连接。', detail: '请稍后重试，或者使用账号和密码登录。' });
      expect((await down.ask(signInRequest('county1'))).statusCode).toBe(200);
    } finally {
      await down.close();
    }
  });

  it('in the middle of a sign-in is said in words, and the next try works when it is back', async () => {
    const browser = visitor();
    const url = await walkToCallback(t, browser);
    p.open = false;
    await get(t, browser, url);
    expect(await toldTo(t, browser)).toMatchObject({ type: 'provider-unavailable' });
    p.open = true;
    await walk(t, browser);
    expect(await isIn(browser)).toBe(true);
  });
});

it('without a provider there is none to go to', async () => {
  const alone = await testApp();
  try {
    expect((await alone.ask({ url: '/api/session/ways' })).json()).toEqual({ provider: null });
    for (const url of ['/api/session/provider', '/api/session/provider/callback?code=x&state=y']) expect((await alone.ask({ url })).statusCode).toBe(404);
  } finally {
    await alone.close();
  }
});
