import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codeAt, enrolmentUri, stepOfCode } from '../../../domain/users/second-factor/totp.ts';
import { createSecretBox } from '../../../domain/users/second-factor/secret-box.ts';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import type { Browser } from '../support/browser.ts';
import { signInRequest } from '../support/browser.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import type { HalfSignedIn } from './support/accounts.ts';
import { firstStep, idOf, signIn, withAnswer } from './support/accounts.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
beforeEach(async () => {
  await t.db('second_factor_roles').delete();
  await t.db('recovery_codes').delete();
  await t.db('second_factors').delete();
  await t.db('users').update({ failed_sign_ins: 0, locked_until: null });
  t.clock.passMinutes(1);
});
afterAll(() => t.close());

interface Enrolled {
  secret: string;
  recoveryCodes: string[];
  browser: HalfSignedIn;
}

async function enrol(page: Browser): Promise<Enrolled> {
  const { secret } = (await page.send('POST', '/api/account/second-factor', { password: testPassword })).json<{ secret: string }>();
  const answer = await page.send('POST', '/api/account/second-factor/confirm', { code: codeAt(secret, t.clock.now()) });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return { secret, recoveryCodes: answer.json<{ recoveryCodes: string[] }>().recoveryCodes, browser: withAnswer(t, answer) };
}
const show = (half: Browser, code: string) => half.send('POST', '/api/session/second-factor', { code });
/** A moment later, so that the app shows a code that was not used yet. */
const nextCode = (secret: string): string => {
  t.clock.passMinutes(1);
  return codeAt(secret, t.clock.now());
};

describe('codes', () => {
  // RFC 6238, appendix B: the last six digits of its SHA-1 column, for the secret "12345678901234567890".
  it.each([[59, '287082'], [1111111109, '081804'], [1111111111, '050471'], [1234567890, '005924'], [2000000000, '279037']])('at second %i: %s', (seconds, code) => {
    expect(codeAt('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', new Date(seconds * 1000))).toBe(code);
  });
  it('count one step early or late and no more', () => {
    const at = new Date(1_700_000_010_000);
    const step = Math.floor(1_700_000_010 / 30);
    const code = codeAt('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', at);
    const seen = (shift: number) => stepOfCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', code, new Date(at.getTime() + shift * 1000));
    expect([seen(-60), seen(-30), seen(0), seen(30), seen(60)]).toEqual([null, step, step, step, null]);
  });
  it('are set up by an address that apps read', () => {
    expect(enrolmentUri('GEZDGNBVGY3TQOJQ', 'county1')).toMatch(/^otpauth:\/\/totp\/.*county1\?issuer=.*secret=GEZDGNBVGY3TQOJQ/);
  });
});

describe('the secret', () => {
  it('is not readable in the database', async () => {
    const { secret } = await enrol(await signIn(t, 'county1'));
    expect(JSON.stringify(await t.db('second_factors'))).not.toContain(secret);
  });
  it('opens with the right key for its owner only', () => {
    const box = createSecretBox('one key that is long enough for a test');
    const sealed = box.seal('GEZDGNBV', 'u1');
    expect(box.open(sealed, 'u1')).toBe('GEZDGNBV');
    expect(box.open(sealed, 'u2')).toBeNull();
    expect(createSecretBox('another key, long enough for a test too').open(sealed, 'u1')).toBeNull();
    expect(box.open(`${sealed.slice(0, -4)}AAAA`, 'u1')).toBeNull();
    expect(box.open('rubbish', 'u1')).toBeNull();
  });
});

describe('who has enrolled', () => {
  it('signs in with password and code; until the code the session opens nothing', async () => {
    const { secret } = await enrol(await signIn(t, 'county1'));
    const half = await firstStep(t, 'county1');
    expect(half.next).toBe('second-factor');
    for (const url of ['/api/session', '/api/cases', '/api/tasks', '/api/account', '/api/organisations']) expect([url, (await half.get(url)).statusCode]).toEqual([url, 401]);
    for (const [method, url] of [['POST', '/api/account/password'], ['POST', '/api/account/second-factor'], ['DELETE', '/api/session']] as const) expect([url, (await half.send(method, url, {})).statusCode]).toEqual([url, 401]);
    const answer = await show(half, nextCode(secret));
    expect(answer.json()).toMatchObject({ next: null });
    expect((await withAnswer(t, answer).get('/api/session')).json()).toMatchObject({ user: { login: 'county1' } });
    expect((await half.get('/api/session')).statusCode).toBe(401);
  });

  it('cannot use a code twice, however close together', async () => {
    const { secret } = await enrol(await signIn(t, 'county1'));
    const halves = [await firstStep(t, 'county1'), await firstStep(t, 'county1'), await firstStep(t, 'county1')];
    const code = nextCode(secret);
    const statuses = (await Promise.all(halves.map((half) => show(half, code)))).map(({ statusCode }) => statusCode);
    expect(statuses.sort()).toEqual([200, 422, 422]);
    expect((await show(await firstStep(t, 'county1'), code)).statusCode).toBe(422);
  });

  it('cannot use an older code after a newer one, nor the code of the enrolment', async () => {
    const page = await signIn(t, 'county1');
    const { secret } = await enrol(page);
    const enrolment = codeAt(secret, t.clock.now());
    expect((await show(await firstStep(t, 'county1'), enrolment)).statusCode).toBe(422);
    const old = nextCode(secret);
    const now = new Date(t.clock.now().getTime() + 30_000);
    expect((await show(await firstStep(t, 'county1'), codeAt(secret, now))).statusCode).toBe(200);
    expect((await show(await firstStep(t, 'county1'), old)).statusCode).toBe(422);
  });

  it('is locked out after five wrong codes, and the right password does not give new tries', async () => {
    const { secret } = await enrol(await signIn(t, 'county1'));
    for (let i = 0; i < 5; i += 1) expect((await show(await firstStep(t, 'county1'), '000000')).statusCode).toBe(422);
    expect((await show(await firstStep(t, 'county1'), nextCode(secret))).statusCode).toBe(422);
    t.clock.passMinutes(15);
    expect((await show(await firstStep(t, 'county1'), nextCode(secret))).statusCode).toBe(200);
  });

  it('gets in with a recovery code, once', async () => {
    const { recoveryCodes } = await enrol(await signIn(t, 'county1'));
    expect(recoveryCodes).toHaveLength(10);
    expect(JSON.stringify(await t.db('recovery_codes'))).not.toContain(recoveryCodes[0]);
    const typed = (recoveryCodes[0] as string).toLowerCase().replaceAll('-', ' ');
    expect((await show(await firstStep(t, 'county1'), typed)).statusCode).toBe(200);
    expect((await show(await firstStep(t, 'county1'), typed)).statusCode).toBe(422);
    expect((await show(await firstStep(t, 'county1'), recoveryCodes[1] as string)).statusCode).toBe(200);
  });

  it('has only new recovery codes after asking for new ones', async () => {
    const { recoveryCodes, browser } = await enrol(await signIn(t, 'county1'));
    expect((await browser.send('POST', '/api/account/recovery-codes', { password: 'wrong' })).statusCode).toBe(422);
    const fresh = (await browser.send('POST', '/api/account/recovery-codes', { password: testPassword })).json<{ recoveryCodes: string[] }>().recoveryCodes;
    expect((await show(await firstStep(t, 'county1'), recoveryCodes[0] as string)).statusCode).toBe(422);
    expect((await show(await firstStep(t, 'county1'), fresh[0] as string)).statusCode).toBe(200);
  });

  it('keeps the old app until a new one has proved itself', async () => {
    const { secret, browser } = await enrol(await signIn(t, 'county1'));
    await browser.send('POST', '/api/account/second-factor', { password: testPassword });
    expect((await browser.send('POST', '/api/account/second-factor/confirm', { code: '000000' })).statusCode).toBe(422);
    expect((await show(await firstStep(t, 'county1'), nextCode(secret))).statusCode).toBe(200);
  });

  it('does not enrol at an open page without the password', async () => {
    const page = await signIn(t, 'county1');
    expect((await page.send('POST', '/api/account/second-factor', { password: 'wrong' })).json<{ type: string }>().type).toBe('wrong-password');
  });
});

describe('a role that needs a second factor', () => {
  const require = async (...roles: string[]): Promise<number> => {
    const administrator = (await enrol(await signIn(t, 'security'))).browser;
    return (await administrator.send('PUT', '/api/admin/second-factor-roles', { rules: roles.map((role) => ({ role, from: '2025-06-10' })) })).statusCode;
  };

  it('counts at the next request: an open session ends, the next sign-in leads through the enrolment', async () => {
    const before = await signIn(t, 'county1');
    expect(await require('caseworker')).toBe(200);
    expect((await before.get('/api/cases')).statusCode).toBe(401);
    const half = await firstStep(t, 'county1');
    expect(half.next).toBe('enrol-second-factor');
    expect((await half.get('/api/cases')).statusCode).toBe(401);
    const { browser } = await enrol(half);
    expect(browser.next).toBeNull();
    expect((await browser.get('/api/cases')).statusCode).toBe(200);
    expect((await browser.get('/api/account')).json()).toMatchObject({ secondFactor: { enrolled: true, required: true, recoveryCodesLeft: 10 } });
  });

  it('leaves the other roles as they are', async () => {
    expect(await require('security-administrator')).toBe(200);
    expect((await t.ask(signInRequest('county1'))).statusCode).toBe(200);
    expect((await firstStep(t, 'countysecurity')).next).toBe('enrol-second-factor');
  });

  it('is not asked of security administrators by one who has none', async () => {
    const answer = await (await signIn(t, 'security')).send('PUT', '/api/admin/second-factor-roles', { rules: [{ role: 'security-administrator', from: '2025-06-10' }] });
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([409, 'own-second-factor']);
  });

  it('is a matter of the province', async () => {
    expect((await (await signIn(t, 'countysecurity')).send('PUT', '/api/admin/second-factor-roles', { rules: [] })).statusCode).toBe(403);
  });
});

it('an administrator takes a lost second factor away: sessions end, the password alone opens again', async () => {
  const { browser } = await enrol(await signIn(t, 'county1'));
  const administrator = await signIn(t, 'countysecurity');
  expect((await administrator.send('POST', `/api/admin/users/${await idOf(t, 'county1')}/reset-second-factor`)).statusCode).toBe(204);
  expect((await browser.get('/api/session')).statusCode).toBe(401);
  expect((await t.ask(signInRequest('county1'))).statusCode).toBe(200);
  expect(await t.db('recovery_codes')).toEqual([]);
});

it('a one-time password and a second factor are asked for one after the other', async () => {
  const { secret } = await enrol(await signIn(t, 'county2'));
  const administrator = await signIn(t, 'countysecurity');
  const { oneTimePassword } = (await administrator.send('POST', `/api/admin/users/${await idOf(t, 'county2')}/reset-password`)).json<{ oneTimePassword: string }>();
  const half = await firstStep(t, 'county2', oneTimePassword);
  expect(half.next).toBe('second-factor');
  expect((await half.send('POST', '/api/account/password', { currentPassword: oneTimePassword, newPassword: 'Bu-neng-xian-gai-1' })).statusCode).toBe(401);
  const next = withAnswer(t, await show(half, nextCode(secret)));
  expect(next.next).toBe('change-password');
  const done = withAnswer(t, await next.send('POST', '/api/account/password', { currentPassword: oneTimePassword, newPassword: 'Xianzai-keyi-gai-1' }));
  expect(done.next).toBeNull();
  expect((await done.get('/api/session')).statusCode).toBe(200);
});
