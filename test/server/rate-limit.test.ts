import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signIn, signInRequest } from './support/browser.ts';
import type { TestApp } from './support/test-app.ts';
import { testApp } from './support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp({ deps: { signInsPerMinute: 5 } });
});
afterAll(() => t.close());

it('an address that tries too many sign-ins waits, whoever it names; others who are in go on working', async () => {
  const browser = await signIn(t, 'county1');
  const statuses: number[] = [];
  for (let i = 0; i < 4; i += 1) statuses.push((await t.ask(signInRequest(`nobody${i}`))).statusCode);
  expect(statuses).toEqual([401, 401, 401, 401]);
  const response = await t.ask({ ...signInRequest('county2'), headers: { 'x-forwarded-for': '10.0.0.9' } });
  expect(response.statusCode).toBe(429);
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
  expect(response.json()).toMatchObject({ type: 'too-many-requests', status: 429, title: '操作太频繁，请稍后再试。' });
  expect((await browser.get('/api/session')).statusCode).toBe(200);
});
