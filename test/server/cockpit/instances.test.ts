import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import { makeCase } from '../support/make-case.ts';
import type { MadeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let administrator: Browser;
let county: Browser;
const made: (MadeCase & { caseNo: string })[] = [];
let elsewhere: MadeCase;
const at = (index: number): MadeCase => made[index] as MadeCase;
const DAYS = ['2025-01-10', '2025-02-10', '2025-03-10', '2025-04-10', '2025-05-10'];

beforeAll(async () => {
  t = await testApp();
  const dataDir = t.deps.config.dataDir;
  for (const [index, day] of DAYS.entries()) {
    const one = await makeCase(t.db, dataDir, '449901');
    const caseNo = `449901-2025-000${index + 1}`;
    await t.db('cases').where({ id: one.id }).update({ case_no: caseNo, created_at: new Date(`${day}T09:00:00+08:00`), application_date: day });
    await t.db('incidents').where({ case_id: one.id }).update({ state: 'resolved' });
    await t.db('commands').insert({ id: randomUUID(), case_id: one.id, type: 'start', payload: JSON.stringify({ variables: { applicationType: index < 2 ? 'adjustment' : 'initial' } }), actor_id: 'x', status: 'done' });
    made.push({ ...one, caseNo });
  }
  elsewhere = await makeCase(t.db, dataDir, '449902');
  const [first, second, third] = [at(0), at(1), at(2)];
  await t.db('cases').where({ id: first.id }).update({ status: 'closed', outcome: 'approved', closed_at: new Date('2025-04-01T09:00:00+08:00') });
  await t.db('cases').where({ id: second.id }).update({ status: 'suspended' });
  await t.db('incidents').where({ case_id: third.id }).update({ state: 'open', message: `期限计算失败：${third.idNumber}` });
  await t.db('deadlines').where({ case_id: second.id }).update({ due_on: '2025-06-09' });
  await t.db('deadlines').where({ case_id: third.id }).update({ due_on: '2025-06-10' });
  administrator = await signIn(t, 'administrator');
  county = await signIn(t, 'countyadmin');
});
afterAll(() => t.close());

interface Page {
  instances: { caseId: string; caseNo: string }[];
  next: string | null;
}
const search = async (query: string, browser: Browser = county): Promise<string[]> => {
  const answer = await browser.get(`/api/admin/instances?${query}`);
  expect([query, answer.statusCode]).toEqual([query, 200]);
  return answer.json<Page>().instances.map(({ caseNo }) => caseNo.slice(-1));
};

describe('instances are found by', () => {
  it.each([
    ['nothing: all, the newest first', '', ['5', '4', '3', '2', '1']],
    ['what is running', 'state=running', ['5', '4', '3', '2']],
    ['what is suspended', 'state=suspended', ['2']],
    ['what is closed', 'state=closed', ['1']],
    ['the beginning of a number', 'number=449901-2025', ['5', '4', '3', '2', '1']],
    ['the end of a number', 'number=0003', ['3']],
    ['a sign that stands for itself', 'number=%25', []],
    ['a pasted list of numbers', `numbers=${encodeURIComponent('449901-2025-0002，449901-2025-0004\n449901-2025-9999')}`, ['4', '2']],
    ['procedure', 'procedure=disability-rating&state=closed', ['1']],
    ['a procedure that nobody has begun', 'procedure=delivery', []],
    ['the step at which it stands', 'at=disability-rating/county-review', ['5', '4', '3', '2', '1']],
    ['a step at which none stands', 'at=disability-rating/city-pre-review', []],
    ['a step that was passed', 'passed=disability-rating/application-submitted&state=suspended', ['2']],
    ['its age', 'olderThanDays=90', ['3', '2', '1']],
    ['the day of application', 'appliedFrom=2025-03-01&appliedTo=2025-04-30', ['4', '3']],
    ['a routing fact', 'variable=applicationType=adjustment', ['2', '1']],
    ['an open incident', 'incidents=true', ['3']],
    ['words of its cause', `errorText=${encodeURIComponent('计算失败')}`, ['3']],
    ['what is overdue today', 'overdue=true', ['2']],
    ['what is due today', 'dueToday=true', ['3']],
    ['an office', 'office=449901&state=closed', ['1']],
    ['two things at a time', 'state=running&variable=applicationType=initial&olderThanDays=90', ['3']],
  ])('%s', async (_name, query, found) => {
    expect(await search(query)).toEqual(found);
  });

  it('a personal number in a cause is no way to them: it has no place in an address', async () => {
    expect((await county.get(`/api/admin/instances?errorText=${made[2]?.idNumber}`)).statusCode).toBe(400);
  });

  it.each([
    ['the number, upwards', 'sort=number&direction=asc', ['1', '2', '3', '4', '5']],
    ['the beginning, upwards', 'sort=started&direction=asc', ['1', '2', '3', '4', '5']],
    ['the end: only those that have one', 'sort=ended', ['1']],
  ])('and are put in order by %s', async (_name, query, found) => {
    expect(await search(query)).toEqual(found);
  });

  it.each(['sort=person_id', 'sort=started;drop', 'at=../x', 'variable=a', 'office=abc', 'state=open'])('what is not listed is refused: %s', async (query) => {
    expect((await county.get(`/api/admin/instances?${query}`)).statusCode).toBe(400);
  });
});

describe('pages', () => {
  it.each(['started', 'number'])('by %s: each case once, also when one comes in meanwhile', async (sort) => {
    const seen: string[] = [];
    let after = '';
    for (let page = 0; page < 9; page += 1) {
      const { instances, next } = (await county.get(`/api/admin/instances?sort=${sort}&direction=asc&limit=2${after}`)).json<Page>();
      seen.push(...instances.map(({ caseNo }) => caseNo.slice(-1)));
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(seen).toEqual(['1', '2', '3', '4', '5']);
  });

  it.each(['abc', Buffer.from('["x","y"]').toString('base64url'), Buffer.from(`["x","${'0'.repeat(36)}"]`).toString('base64url')])('a place that is none is refused: %s', async (after) => {
    const answer = await county.get(`/api/admin/instances?after=${after}`);
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([400, 'page-unknown']);
  });
});

describe('the offices', () => {
  it('a county sees its own cases, the province those of all', async () => {
    expect((await county.get('/api/admin/instances')).body).not.toContain(elsewhere.id);
    expect((await administrator.get('/api/admin/instances')).body).toContain(elsewhere.id);
    expect((await county.get('/api/admin/instances?office=449902')).statusCode).toBe(404);
  });
});

describe('a person', () => {
  const find = (browser: Browser, idNumber: string) => browser.send('POST', '/api/admin/instances/by-person', { idNumber, reason: 'caseworker-asks' });

  it('is found by the whole number, and nothing of the person is shown', async () => {
    const first = at(0);
    const answer = await find(county, first.idNumber);
    expect(answer.json<Page>().instances.map(({ caseId }) => caseId)).toEqual([first.id]);
    for (const secret of [first.idNumber, '测试甲', '1980']) expect(answer.body).not.toContain(secret);
  });

  it('of another office is not found', async () => {
    expect((await find(county, elsewhere.idNumber)).json<Page>().instances).toEqual([]);
  });

  it('each search is audited, without the number', async () => {
    const details = (await t.db('audit').where({ action: 'instances-found-by-person' }).orderBy('seq').pluck('detail')) as unknown[];
    expect(details).toEqual([{ reason: 'caseworker-asks', caseIds: [made[0]?.id] }, { reason: 'caseworker-asks', caseIds: [] }]);
  });

  it('needs a reason and a permission', async () => {
    expect((await county.send('POST', '/api/admin/instances/by-person', { idNumber: made[0]?.idNumber })).statusCode).toBe(400);
    expect((await find(await signIn(t, 'auditor'), made[0]?.idNumber as string)).statusCode).toBe(403);
  });
});

describe('the list for a spreadsheet', () => {
  it('has what was searched for, and is audited', async () => {
    const answer = await county.get('/api/admin/instances.csv?state=closed');
    expect(answer.body.trim().split('\r\n')).toHaveLength(2);
    expect(answer.body).toContain('"449901-2025-0001","残疾等级评定"');
    expect(await t.db('audit').where({ action: 'instances-exported' }).pluck('detail')).toEqual([{ rows: 1 }]);
  });
});

describe('the page of an instance', () => {
  it('tells its history without what its forms say', async () => {
    const first = at(0);
    const answer = await county.get(`/api/admin/cases/${first.id}/history`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      acts: [{ actName: '提出申请', happenedOn: '2025-06-03', recordedAt: '2025-06-03T02:00:00.000Z', actorName: '县经办甲（演示）' }],
      steps: [{ activityId: 'application-submitted' }, { activityId: 'county-review', endedAt: null }],
      tree: [{ process: 'disability-rating', callerId: null }],
      deadlines: [{ key: 'acceptance-notice' }],
    });
    for (const secret of [first.idNumber, first.idNumber.slice(0, 6) + '*', '测试甲', '证件号', '1980-01-01']) expect(answer.body).not.toContain(secret);
  });

  it('keeps notes, each once, with a number in them masked', async () => {
    const first = at(0);
    const note = { id: randomUUID(), text: `已与县级核对 ${first.idNumber}` };
    for (let again = 0; again < 2; again += 1) expect((await county.send('POST', `/api/admin/cases/${first.id}/notes`, note)).statusCode).toBe(200);
    const { notes } = (await county.get(`/api/admin/cases/${first.id}/notes`)).json<{ notes: { text: string }[] }>();
    expect(notes.map(({ text }) => text)).toEqual([expect.not.stringContaining(first.idNumber)]);
    const { version } = (await t.db('cases').where({ id: first.id }).first('version')) as { version: number };
    expect(version).toBe(0);
  });

  it('of another office is not there', async () => {
    for (const part of ['history', 'variables', 'notes']) expect((await county.get(`/api/admin/cases/${elsewhere.id}/${part}`)).statusCode).toBe(404);
  });
});
