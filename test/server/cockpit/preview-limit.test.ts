import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signIn } from '../support/browser.ts';
import type { Browser } from '../support/browser.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

const MOST_PREVIEWS = 60;
let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

it('an administrator who looks at what repairs would do too often waits; another one at the same address goes on', async () => {
  const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901');
  const [first, second] = [await signIn(t, 'administrator'), await signIn(t, 'countyadmin')];
  const preview = async (by: Browser): Promise<number> => (await by.send('POST', '/api/admin/repairs/preview', { kind: 'retry', caseIds: [id], parameters: {} })).statusCode;
  const statuses = [];
  for (let i = 0; i <= MOST_PREVIEWS; i += 1) statuses.push(await preview(first));
  expect(statuses).toEqual([...Array.from({ length: MOST_PREVIEWS }, () => 200), 429]);
  expect(await preview(second)).toBe(200);
});
