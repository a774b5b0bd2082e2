import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signIn } from '../support/browser.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { makePaper } from './make-paper.ts';

let t: TestApp;
const query = `office=449901&year=2025&series=${encodeURIComponent('残结')}`;
beforeAll(async () => {
  t = await testApp();
  const made = await makeCase(t.db, t.deps.config.dataDir, '449901');
  for (let round = 1; round <= 3; round += 1) await makePaper(t, made.id, round);
  const [second] = (await t.db('documents').where({ case_id: made.id, round: 2 }).pluck('id')) as string[];
  await (await signIn(t, 'county1')).send('POST', `/api/documents/${second}/void`, { reason: '=HYPERLINK("http://127.0.0.1","x")' });
});
afterAll(() => t.close());

it('lists every number with its state, page by page', async () => {
  const county = await signIn(t, 'county2');
  expect((await county.get('/api/number-series')).json()).toEqual({ series: [{ officeCode: '449901', officeName: '演示县退役军人事务局', series: '残结', year: 2025, last: 3 }] });
  expect((await county.get(`/api/number-ledger?${query}`)).json()).toMatchObject({ total: 3, holes: [], rows: [{ seq: 1, status: 'rendered' }, { seq: 2, status: 'voided' }, { seq: 3, status: 'rendered' }] });
  expect((await county.get(`/api/number-ledger?${query}&page=2&pageSize=2`)).json()).toMatchObject({ total: 3, rows: [{ seq: 3 }] });
  expect((await county.get(`/api/number-ledger?office=449901&year=2024&series=x`)).json()).toEqual({ rows: [], total: 0, holes: [] });
});

it('is exported without formulas, and the export is in the audit trail', async () => {
  const answer = await (await signIn(t, 'county1')).get(`/api/number-ledger.csv?${query}`);
  expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': expect.stringContaining('attachment') });
  const lines = answer.body.split('\r\n');
  expect(lines[0]).toBe('\ufeff"序号","文号","文书","案号","文书日期","状态","作废原因","替代的文号","补发的文号"');
  expect(lines[2]).toContain(`"已作废","'=HYPERLINK(""http://127.0.0.1"",""x"")"`);
  expect(lines).toHaveLength(5);
  expect(await t.db('audit').where({ action: 'number-ledger-exported' })).toMatchObject([{ org_code: '449901', detail: { rows: 3, year: 2025 } }]);
});

it.each([
  ['county1', 200],
  ['city', 200],
  ['province1', 200],
  ['auditor', 403],
  ['countyadmin', 403],
  ['countysecurity', 403],
  ['othercounty', 404],
  ['analyst', 403],
])('%s: %d', async (login, status) => {
  const browser = await signIn(t, login);
  expect([(await browser.get(`/api/number-ledger?${query}`)).statusCode, (await browser.get(`/api/number-ledger.csv?${query}`)).statusCode]).toEqual([status, status]);
});
