import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let officer: Browser;
let cases: string[];
beforeAll(async () => {
  t = await testApp({ deps: { casesPerHour: 3, listsPerMinute: 4 } });
  officer = await signIn(t, 'county1');
  cases = [];
  for (let i = 0; i < 5; i += 1) cases.push((await makeCase(t.db, t.deps.config.dataDir, '449901')).id);
});
afterAll(() => t.close());

const exceeded = async (): Promise<unknown[]> => t.db('audit').where({ action: 'reading-quota-exceeded' }).select('actor_id', 'detail');

describe('one user who opens case after case', () => {
  it('is stopped after so many in an hour, said to the auditors once, and may go back to those already seen', async () => {
    const statuses: number[] = [];
    for (const id of cases) statuses.push((await officer.get(`/api/cases/${id}`)).statusCode);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const refused = await officer.get(`/api/cases/${cases[4]}`);
    expect(refused.json()).toMatchObject({ type: 'reading-quota', title: '一小时内查看的案件已达到3件，请稍后再试。' });
    const { id } = (await t.db('users').where({ login: 'county1' }).first('id')) as { id: string };
    expect(await exceeded()).toEqual([{ actor_id: id, detail: { userId: id, cases: 3 } }]);
    expect((await officer.get(`/api/cases/${cases[0]}`)).statusCode).toBe(200);
  });

  it('stops nobody else', async () => {
    const other = await signIn(t, 'county2');
    expect((await other.get(`/api/cases/${cases[4]}`)).statusCode).toBe(200);
  });

  it('may go on when the hour is over', async () => {
    t.clock.passMinutes(61);
    const again = await signIn(t, 'county1');
    expect((await again.get(`/api/cases/${cases[4]}`)).statusCode).toBe(200);
  });
});

it('a list is turned page by page, not by a machine', async () => {
  const reader = await signIn(t, 'city');
  const statuses: number[] = [];
  for (let page = 1; page <= 5; page += 1) statuses.push((await reader.get(`/api/cases?page=${page}&pageSize=100`)).statusCode);
  expect(statuses).toEqual([200, 200, 200, 200, 429]);
  const other = await signIn(t, 'county2');
  expect((await other.get('/api/cases')).statusCode).toBe(200);
});
