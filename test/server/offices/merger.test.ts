import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyAllAudit } from '../../../domain/audit/verify-audit.ts';
import { applyIdentityLinkEvent } from '../../../domain/engine-events/apply-task-event.ts';
import { issueDocument } from '../../../domain/documents/issue-document.ts';
import { readLedger } from '../../../domain/documents/number-ledger.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { otherCity, person } from './support.ts';

const FROM = '449901';
const INTO = '449902';
let t: TestApp;
let first: Browser;
let second: Browser;
let county1: Browser;
let other: Browser;
let running: MadeCase;
let claimed: MadeCase;
let closed: MadeCase;
const ids: Record<string, string> = {};
const statusesOf = async (browser: Browser, urls: readonly string[]): Promise<number[]> => {
  const statuses: number[] = [];
  for (const url of urls) statuses.push((await browser.get(url)).statusCode);
  return statuses;
};

beforeAll(async () => {
  t = await testApp();
  await otherCity(t);
  await person(t, 'second', 'administrator', '449900');
  await person(t, 'nextdoor', 'administrator', '448800');
  for (const login of ['county1', 'county2', 'othercounty']) ids[login] = ((await t.db('users').where({ login }).first('id')) as { id: string }).id;
  first = await signIn(t, 'administrator');
  second = await signIn(t, 'second');
  county1 = await signIn(t, 'county1');
  other = await signIn(t, 'othercounty');
  running = await makeCase(t.db, t.deps.config.dataDir, FROM, '测试在办');
  claimed = await makeCase(t.db, t.deps.config.dataDir, FROM, '测试经办');
  closed = await makeCase(t.db, t.deps.config.dataDir, FROM, '测试办结');
  await t.db('cases').where({ id: closed.id }).update({ status: 'closed', outcome: 'approved', closed_at: t.clock.now() });
  await t.db('tasks').where({ id: closed.taskId }).update({ state: 'completed' });
  await t.db('tasks').where({ id: claimed.taskId }).update({ assignee: ids['county2'] });
  await t.db('task_drafts').insert({ task_id: claimed.taskId, user_id: ids['county2'], data: JSON.stringify({ remark: '写到一半' }) });
});
afterAll(() => t.close());

const preview = async (from = FROM, into = INTO, browser = first) => browser.get(`/api/admin/offices/${from}/merger-preview?into=${into}`);
const propose = (changes: Record<string, unknown> = {}, from = FROM, browser = first) =>
  browser.send('POST', `/api/admin/offices/${from}/mergers`, { requestId: randomUUID(), into: INTO, mergedOn: '2025-06-10', basis: '演示市编〔2025〕1号', comingAlong: [ids['county1']], receiverId: ids['othercounty'], ...changes });
const idOf = (answer: { json<T>(): T }): string => answer.json<{ id: string }>().id;
const decide = (id: string, how: 'approve' | 'reject', browser = second) => browser.send('POST', `/api/admin/proposals/${id}/${how}`, how === 'reject' ? { note: '不同意' } : {});

describe('before the merger', () => {
  it('the preview lists everything that will move', async () => {
    const seen = (await preview()).json<Record<string, unknown>>();
    expect(seen).toMatchObject({ from: { code: FROM }, into: { code: INTO }, blockers: [], closedCases: 1, persons: 3, pensions: 0, below: [] });
    expect((seen['cases'] as { id: string }[]).map((entry) => entry.id).sort()).toEqual([running.id, claimed.id].sort());
    expect(seen['tasks']).toEqual(expect.arrayContaining([expect.objectContaining({ id: claimed.taskId, assigneeName: '县经办乙（演示）', hasDraft: true }), expect.objectContaining({ id: running.taskId, assigneeName: null, hasDraft: false })]));
    expect(seen['papers']).toHaveLength(2);
    expect(seen['deadlines']).toHaveLength(2);
    expect((seen['accounts'] as { login: string; roles: string[] }[]).map((account) => `${account.login} ${account.roles.join()}`)).toEqual(expect.arrayContaining(['county1 caseworker', 'county2 caseworker', 'countyadmin administrator']));
    expect(seen['receivers']).toMatchObject([{ login: 'othercounty' }]);
    expect(JSON.stringify(seen)).not.toContain('测试');
  });

  it.each([
    ['448801', FROM, '不属于同一个市'],
    ['449900', '448800', '只有县级和乡镇'],
    ['449900', FROM, '只有县级和乡镇'],
    [FROM, '449900', '不是同一级别'],
    [FROM, FROM, '并入自身'],
  ])('%s into %s is prevented: %s', async (from, into, words) => {
    expect((await preview(from, into)).json<{ blockers: string[] }>().blockers.join()).toContain(words);
    expect((await propose({ into }, from)).json()).toMatchObject({ type: 'merger-blocked', detail: expect.stringContaining(words) });
  });

  it('one person’s open cases in both offices prevent it, by their numbers', async () => {
    const twin = await makeCase(t.db, t.deps.config.dataDir, INTO, '测试两处');
    const { person_id: personId } = (await t.db('cases').where({ id: running.id }).first('person_id')) as { person_id: string };
    const { person_id: own } = (await t.db('cases').where({ id: twin.id }).first('person_id')) as { person_id: string };
    await t.db('cases').where({ id: twin.id }).update({ person_id: personId });
    const { case_no: caseNo } = (await t.db('cases').where({ id: twin.id }).first('case_no')) as { case_no: string };
    const answer = await propose();
    expect(answer.statusCode).toBe(409);
    expect(answer.json<{ detail: string }>().detail).toContain(caseNo);
    await t.db('cases').where({ id: twin.id }).update({ person_id: own });
  });

  it('who does not run both offices neither sees nor proposes nor decides it', async () => {
    const nextdoor = await signIn(t, 'nextdoor');
    const countyAdministrator = await signIn(t, 'countyadmin');
    for (const browser of [nextdoor, countyAdministrator]) {
      expect((await preview(FROM, INTO, browser)).statusCode).toBe(404);
      expect((await propose({}, FROM, browser)).statusCode).toBe(404);
    }
    const id = idOf(await propose());
    for (const how of ['approve', 'reject'] as const) expect((await decide(id, how, nextdoor)).statusCode).toBe(404);
    expect((await nextdoor.get('/api/admin/proposals?kind=office-merger')).json()).toEqual({ proposals: [] });
    expect((await decide(id, 'approve', first)).json()).toMatchObject({ type: 'same-person' });
    expect((await decide(id, 'reject')).statusCode).toBe(200);
    expect((await propose({ comingAlong: [ids['othercounty']] })).statusCode).toBe(422);
  });

  it('it is not applied before its day, nor over people who came later', async () => {
    const early = idOf(await propose({ mergedOn: '2025-06-11' }));
    expect((await decide(early, 'approve')).json()).toMatchObject({ type: 'merger-too-early' });
    await decide(early, 'reject');
    const id = idOf(await propose());
    const late = await person(t, 'late', 'caseworker', FROM);
    expect((await decide(id, 'approve')).json()).toMatchObject({ type: 'merger-changed', detail: expect.stringContaining('late') });
    await t.db('user_roles').where({ user_id: late }).delete();
    await decide(id, 'reject');
  });

  it('a receiver who is no caseworker of the other office is refused, and nothing has moved', async () => {
    const id = idOf(await propose({ receiverId: ids['county1'], comingAlong: [] }));
    expect((await decide(id, 'approve')).json()).toMatchObject({ type: 'unfit-successor' });
    expect(await t.db('cases').where({ county_code: FROM }).count({ n: '*' }).first()).toEqual({ n: '3' });
    expect(await t.db('organisations').whereNotNull('closed_on')).toEqual([]);
    await decide(id, 'reject');
  });

  it('the other office sees nothing of it', async () => {
    expect(await statusesOf(other, [`/api/cases/${running.id}`, `/api/cases/${closed.id}`, `/api/documents/${closed.documentId}`, `/api/tasks/${running.taskId}`])).toEqual([404, 404, 404, 404]);
    expect(await statusesOf(county1, [`/api/cases/${running.id}`, `/api/cases/${closed.id}`])).toEqual([200, 200]);
  });
});

describe('after the merger', () => {
  let openInFlight: Promise<unknown>;
  beforeAll(async () => {
    const id = idOf(await propose());
    // A case that is being opened at this moment is either moved too, or refused.
    openInFlight = t.db.transaction((trx) => makeCase(trx, t.deps.config.dataDir, FROM, '测试同时')).catch((error: { fields?: { type: string } }) => error.fields?.type);
    const answer = await decide(id, 'approve');
    expect(answer.json()).toMatchObject({ result: { cases: expect.any(Number), handedOver: 1, accounts: 3 + 1 } });
    await openInFlight;
    county1 = await signIn(t, 'county1');
  });

  it('its cases and tasks are the other office’s, people who came along included', async () => {
    for (const browser of [other, county1]) expect(await statusesOf(browser, [`/api/cases/${running.id}`, `/api/cases/${closed.id}`, `/api/documents/${closed.documentId}`, `/api/tasks/${running.taskId}`])).toEqual([200, 200, 200, 200]);
    const { tasks } = (await other.get('/api/tasks?scope=office')).json<{ tasks: { id: string; orgCode: string }[] }>();
    expect(tasks.find((task) => task.id === running.taskId)).toMatchObject({ orgCode: INTO });
    expect(await t.db('cases').where({ county_code: FROM }).whereNot({ status: 'closed' })).toEqual([]);
    expect((await other.get(`/api/cases/${closed.id}`)).json()).toMatchObject({ case: { countyName: '演示县退役军人事务局' } });
    expect((await other.get(`/api/cases/${running.id}`)).json()).toMatchObject({ case: { countyName: '样例县退役军人事务局' } });
  });

  it('who did not come along has no role left, and the claimed task waits with its draft for the receiver', async () => {
    expect(await t.db('user_roles').where({ user_id: ids['county2'] })).toEqual([]);
    expect(await t.db('user_roles').where({ org_code: FROM })).toEqual([]);
    expect(await t.db('user_roles').where({ user_id: ids['county1'] })).toMatchObject([{ org_code: INTO, role: 'caseworker' }]);
    expect(await t.db('commands').where({ case_id: claimed.id, type: 'assign' })).toMatchObject([{ payload: { taskId: claimed.taskId, userId: ids['othercounty'] } }]);
    expect(await t.db('task_drafts').where({ task_id: claimed.taskId, user_id: ids['othercounty'] })).toMatchObject([{ data: { remark: '写到一半' } }]);
    expect(await statusesOf(await signIn(t, 'county2'), [`/api/cases/${running.id}`, `/api/tasks/${claimed.taskId}`])).toEqual([404, 404]);
  });

  it('a task that the engine still opens for the former office is the other office’s', async () => {
    const taskId = randomUUID();
    await t.db.transaction((trx) =>
      applyIdentityLinkEvent(trx, { id: '1', kind: 'identity-link', process_instance_id: null, root_process_instance_id: null, recorded_at: t.clock.now(), payload: { taskId, groupId: `org${FROM}`, type: 'candidate', operation: 'add' } } as never),
    );
    expect(await t.db('tasks').where({ id: taskId }).first('candidate_groups')).toEqual({ candidate_groups: [`org${INTO}`] });
  });

  it('new papers have numbers of the other office; both ledgers have no hole and the former one stays readable', async () => {
    await t.db('documents').where({ case_id: closed.id }).update({ series: 'alt', number_seq: 1 });
    await t.db('number_series').insert({ office_code: FROM, series: 'alt', year: 2025, last: 1 });
    const office = { name: '' };
    const issued = await t.db.transaction((trx) =>
      issueDocument(trx, { caseId: running.id, kind: 'outcome-notice', round: 1, officeCode: FROM, issuedOn: '2025-06-10', data: { office } as never }, t.clock.now()),
    );
    expect(issued.numberText).toContain('样县退役');
    const { series } = (await other.get('/api/number-series')).json<{ series: { officeCode: string; series: string; year: number }[] }>();
    expect(new Set(series.map((entry) => entry.officeCode))).toEqual(new Set([FROM, INTO]));
    for (const entry of series) expect((await readLedger(t.db, entry)).holes).toEqual([]);
    expect((await other.get(`/api/number-ledger?office=${FROM}&series=alt&year=2025`)).statusCode).toBe(200);
  });

  it('it takes no new case and no role, and can be neither merged nor renamed again', async () => {
    await expect(makeCase(t.db, t.deps.config.dataDir, FROM)).rejects.toMatchObject({ fields: { title: '演示县退役军人事务局已并入样例县退役军人事务局，请由该单位办理。' } });
    const security = await signIn(t, 'security');
    expect((await security.send('POST', `/api/admin/users/${ids['county2'] ?? ''}/roles`, { orgCode: FROM, role: 'caseworker' })).json()).toMatchObject({ type: 'office-closed' });
    expect((await preview()).json<{ blockers: string[] }>().blockers).toContain('演示县退役军人事务局已经撤销或者合并。');
    expect((await first.get('/api/organisations')).body).not.toContain(`"${FROM}"`);
    const { offices, mergers } = (await first.get('/api/admin/offices')).json<{ offices: { code: string }[]; mergers: unknown[] }>();
    expect(offices.find((office) => office.code === FROM)).toMatchObject({ closedOn: '2025-06-10', successorCode: INTO });
    expect(mergers).toMatchObject([{ fromCode: FROM, intoCode: INTO, basis: '演示市编〔2025〕1号' }]);
  });

  it('the audit tells it in each case and area, and every chain verifies', async () => {
    expect(await t.db('audit').where({ action: 'case-moved-with-office', case_id: running.id })).toMatchObject([{ detail: { from: FROM, into: INTO } }]);
    expect(await t.db('audit').where({ action: 'case-moved-with-office', case_id: closed.id })).toEqual([]);
    expect(await t.db('audit').where({ action: 'office-merged' })).toHaveLength(1);
    expect(await verifyAllAudit(t.db)).toEqual([]);
  });

  it('the successor may be merged in turn, and what it took over goes along', async () => {
    await t.db.transaction((trx) => trx('organisations').insert({ code: '449903', name: '又一县退役军人事务局', document_word: '又县退役', level: 'county', parent_code: '449900' }));
    await person(t, 'third', 'caseworker', '449903');
    const id = idOf(await propose({ into: '449903', comingAlong: [], receiverId: null }, INTO));
    expect((await decide(id, 'approve')).statusCode).toBe(200);
    expect(await t.db('organisations').whereIn('code', [FROM, INTO]).pluck('successor_code')).toEqual(['449903', '449903']);
    expect(await statusesOf(await signIn(t, 'third'), [`/api/cases/${running.id}`, `/api/cases/${closed.id}`])).toEqual([200, 200]);
  });
});
