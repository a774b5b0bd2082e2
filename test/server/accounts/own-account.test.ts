import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import { signInRequest } from '../support/browser.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { signIn, withAnswer } from './support/accounts.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
beforeEach(() => t.db('users').update({ failed_sign_ins: 0, locked_until: null }));
afterAll(() => t.close());

describe('a person changes the own password', () => {
  it('and goes on in a new session; every other session ends', async () => {
    const [page, elsewhere] = [await signIn(t, 'county1'), await signIn(t, 'county1')];
    const answer = await page.send('POST', '/api/account/password', { currentPassword: testPassword, newPassword: 'Di-yi-ge-mima-1' });
    expect([answer.statusCode, answer.json<{ next: null }>().next]).toEqual([200, null]);
    expect((await withAnswer(t, answer).get('/api/session')).statusCode).toBe(200);
    expect([await page.get('/api/session'), await elsewhere.get('/api/session')].map(({ statusCode }) => statusCode)).toEqual([401, 401]);
    expect((await t.ask(signInRequest('county1', testPassword))).statusCode).toBe(401);
    expect((await t.ask(signInRequest('county1', 'Di-yi-ge-mima-1'))).statusCode).toBe(200);
  });

  it('not to one of the last five', async () => {
    let page = await signIn(t, 'county2');
    const passwords = [testPassword, ...[1, 2, 3, 4, 5].map((n) => `Lishi-mima-0${n}`)];
    for (let i = 1; i < passwords.length; i += 1) {
      const reused = await page.send('POST', '/api/account/password', { currentPassword: passwords[i - 1], newPassword: passwords[Math.max(0, i - 5)] });
      expect([i, reused.json<{ type: string }>().type]).toEqual([i, 'used-password']);
      page = withAnswer(t, await page.send('POST', '/api/account/password', { currentPassword: passwords[i - 1], newPassword: passwords[i] }));
    }
    // The sixth last is free again.
    expect((await page.send('POST', '/api/account/password', { currentPassword: passwords[5], newPassword: testPassword })).statusCode).toBe(200);
  });

  it.each([['city-12345A'], ['short1A'], ['onlylowercase1']])('not to %s', async (newPassword) => {
    const page = await signIn(t, 'city');
    expect((await page.send('POST', '/api/account/password', { currentPassword: testPassword, newPassword })).json<{ type: string }>().type).toBe('weak-password');
    expect((await page.get('/api/session')).statusCode).toBe(200);
  });

  it('not without the present one, and a stolen page cannot try it without end', async () => {
    const page = await signIn(t, 'province1');
    const attempt = (currentPassword: string) => page.send('POST', '/api/account/password', { currentPassword, newPassword: 'Bieren-de-mima-1' });
    for (let i = 0; i < 5; i += 1) expect((await attempt(`wrong-${i}`)).json<{ type: string }>().type).toBe('wrong-password');
    expect((await attempt(testPassword)).json<{ type: string }>().type).toBe('wrong-password');
  });
});

describe('the own sessions', () => {
  it('are listed with the one in use, and the others end together', async () => {
    const [here, there] = [await signIn(t, 'auditor'), await signIn(t, 'auditor')];
    const sessions = (await here.get('/api/account/sessions')).json<{ sessions: { current: boolean }[] }>().sessions;
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
    expect((await here.send('DELETE', '/api/account/sessions')).statusCode).toBe(204);
    expect([await here.get('/api/session'), await there.get('/api/session')].map(({ statusCode }) => statusCode)).toEqual([200, 401]);
  });
});
