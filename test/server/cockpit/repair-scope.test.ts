import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import { makeCase } from '../support/make-case.ts';
import type { MadeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let province: Browser;
let county: Browser;
let here: MadeCase;
let there: MadeCase;

beforeAll(async () => {
  t = await testApp();
  here = await makeCase(t.db, t.deps.config.dataDir, '449901');
  there = await makeCase(t.db, t.deps.config.dataDir, '449902');
  province = await signIn(t, 'administrator');
  county = await signIn(t, 'countyadmin');
});
afterAll(() => t.close());

const asked = (caseIds: readonly string[], more: Record<string, unknown> = {}) => ({ requestId: randomUUID(), kind: 'cancel', caseIds, parameters: {}, reason: `核对 ${here.idNumber}`, exception: '演示决定（虚构）', ...more });

it('a county proposes for its own cases only', async () => {
  expect((await county.send('POST', '/api/admin/repairs', asked([here.id, there.id]))).statusCode).toBe(404);
  expect((await county.send('POST', '/api/admin/repairs/preview', { kind: 'retry', caseIds: [there.id], parameters: {} })).statusCode).toBe(404);
});

it('a repair that has a case of another office is neither seen nor agreed to', async () => {
  const { id } = (await province.send('POST', '/api/admin/repairs', asked([here.id, there.id]))).json<{ id: string }>();
  expect((await county.get('/api/admin/repairs')).json()).toEqual({ repairs: [] });
  for (const [method, part] of [['GET', ''], ['POST', '/approve'], ['POST', '/stop']] as const) {
    expect((method === 'GET' ? await county.get(`/api/admin/repairs/${id}${part}`) : await county.send(method, `/api/admin/repairs/${id}${part}`)).statusCode).toBe(404);
  }
});

it('the same request again is the same repair, another one under its id is refused', async () => {
  const request = asked([here.id]);
  const first = await province.send('POST', '/api/admin/repairs', request);
  const again = await province.send('POST', '/api/admin/repairs', request);
  expect([first.statusCode, again.statusCode, again.json()]).toEqual([200, 200, first.json()]);
  expect((await province.send('POST', '/api/admin/repairs', { ...request, kind: 'retry' })).json()).toMatchObject({ type: 'request-id-used' });
  expect((await t.db('repair_rows').where({ repair_id: request.requestId }))).toHaveLength(1);
});

it('a personal number in a reason is not kept', async () => {
  expect(JSON.stringify(await t.db('repairs').select('reason'))).not.toContain(here.idNumber);
});

it('a setting is not approved where repairs are, nor a repair where settings are', async () => {
  const { id } = (await county.send('POST', '/api/admin/repairs', asked([here.id]))).json<{ id: string }>();
  expect((await province.send('POST', `/api/admin/proposals/${id}/approve`)).statusCode).toBe(404);
  expect((await province.send('POST', `/api/admin/repairs/${id}/approve`)).statusCode).toBe(200);
});

it('a case that the engine does not have is not repaired', async () => {
  const { cases } = (await province.send('POST', '/api/admin/repairs/preview', { kind: 'retry', caseIds: [here.id], parameters: {} })).json<{ cases: { refusal: string }[] }>();
  expect(cases.map(({ refusal }) => refusal)).toEqual(['引擎中没有这个案件的实例。']);
});
