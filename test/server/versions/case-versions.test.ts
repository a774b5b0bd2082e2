import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { permissionOf } from '../../../server/auth/permissions.ts';
import type { RegisteredRoute } from '../../../server/plugins/app/route-list.ts';
import { makePaper } from '../documents/make-paper.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { Answer } from '../support/http-client.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let county1: Browser;
let county2: Browser;
let ids: { county1: string; county2: string };
beforeAll(async () => {
  t = await testApp();
  county1 = await signIn(t, 'county1');
  county2 = await signIn(t, 'county2');
  const idOf = async (login: string): Promise<string> => ((await t.db('users').where({ login }).first('id')) as { id: string }).id;
  ids = { county1: await idOf('county1'), county2: await idOf('county2') };
});
afterAll(() => t.close());

const nameOf = ({ method, url }: Pick<RegisteredRoute, 'method' | 'url'>): string => `${method} ${url}`;
const changing = (): RegisteredRoute[] =>
  t.app.routeList.filter(({ method, permission }) => !['GET', 'HEAD', 'OPTIONS'].includes(method) && permission !== undefined && ['cases', 'tasks'].includes(permissionOf(permission).reach));

interface Given extends MadeCase {
  paperId: string;
  draftId: string;
  correctedActId: string;
  correctionId: string;
  annulmentId: string;
}

/** A case in which every changing request of the table is possible but for the version. */
async function given(): Promise<Given> {
  const made = await makeCase(t.db, t.deps.config.dataDir, '449901');
  const paper = await makePaper(t, made.id, 20);
  const voided = await makePaper(t, made.id, 21);
  await t.db('documents').where({ id: voided.id }).update({ status: 'voided' });
  const draftId = randomUUID();
  await t.db('document_drafts').insert({ id: draftId, replaces_id: voided.id, data: '{}', issued_on: '2025-06-10', drafted_by: ids.county1, drafted_at: t.clock.now() });
  const [correctedActId, correctionId] = [randomUUID(), randomUUID()];
  await t.db('acts').insert({ id: correctedActId, case_id: made.id, act: 'accept-application', round: 1, status: 'effective', happened_on: '2025-06-04', recorded_at: new Date('2025-06-04T10:00:00+08:00'), actor_id: ids.county2, actor_name: '乙', org_code: '449901', org_level: 'county', payload: '{}' });
  await t.db('proposals').insert({ id: correctionId, kind: 'act-date', subject: correctedActId, payload: JSON.stringify({ caseId: made.id, previousOn: '2025-06-04', happenedOn: '2025-06-05', evidence: null }), reason: '有误', proposed_by: ids.county2, proposed_level: 'county', proposed_at: t.clock.now() });
  await t.db('tasks').where({ id: made.taskId }).update({ assignee: ids.county1 });
  const annulmentId = randomUUID();
  await t.db('proposals').insert({ id: annulmentId, kind: 'annul-case', subject: made.id, payload: '{}', reason: '重复收件', proposed_by: ids.county2, proposed_level: 'county', proposed_at: t.clock.now() });
  return { ...made, paperId: paper.id, draftId, correctedActId, correctionId, annulmentId };
}

interface Change {
  url: string;
  body: unknown;
  by?: 'county2';
}

const reviewed = { outcome: 'refused', householdInProvince: true, competentCounty: true, findings: '经审查，不符合因战因公负伤条件。', recusalDeclared: true, refusalReason: '不属于因公负伤情形。' };
const paperStep = (step: string, body: unknown) => (g: Given): Change => ({ url: `/api/documents/${g.paperId}/${step}`, body });

/** One row for every request that changes a case: what is sent, right in everything but the version. */
const changes: Record<string, (g: Given) => Change> = {
  'POST /api/tasks/:id/complete': (g) => ({ url: `/api/tasks/${g.taskId}/complete`, body: { requestId: randomUUID(), happenedOn: '2025-06-05', data: reviewed } }),
  'POST /api/tasks/:id/take-over': (g) => ({ url: `/api/tasks/${g.taskId}/take-over`, body: { reason: '经办人外出' }, by: 'county2' }),
  'POST /api/tasks/:id/transfer': (g) => ({ url: `/api/tasks/${g.taskId}/transfer`, body: { toUserId: ids.county2, reason: '经办人外出' } }),
  'POST /api/cases/:id/materials': (g) => ({ url: `/api/cases/${g.id}/materials`, body: { materials: [{ code: 'M01', uploadIds: [randomUUID()] }] } }),
  'POST /api/material-files/:id/replace': (g) => ({ url: `/api/material-files/${g.fileId}/replace`, body: { uploadId: randomUUID(), reason: '扫描不清' } }),
  'POST /api/documents/:id/seal': paperStep('seal', { copies: 2, sealedOn: '2025-06-10' }),
  'POST /api/documents/:id/scan': paperStep('scan', { uploadId: randomUUID() }),
  'POST /api/documents/:id/scan/pages/:page': paperStep('scan/pages/1', { matches: true }),
  'POST /api/documents/:id/serve': paperStep('serve', { own: { mode: 'signed-receipt', recipient: '测试甲', servedOn: '2025-06-10' } }),
  'POST /api/documents/:id/void': paperStep('void', { reason: '打印有误' }),
  'POST /api/documents/:id/draft': paperStep('draft', { issuedOn: '2025-06-10' }),
  'POST /api/document-drafts/:id/issue': (g) => ({ url: `/api/document-drafts/${g.draftId}/issue`, body: {} }),
  'POST /api/cases/:id/life/withdraw': (g) => ({ url: `/api/cases/${g.id}/life/withdraw`, body: { requestId: randomUUID(), happenedOn: '2025-06-10', by: 'applicant', channel: 'mail', uploadIds: [randomUUID()] } }),
  'POST /api/cases/:id/life/annul': (g) => ({ url: `/api/cases/${g.id}/life/annul`, body: { requestId: randomUUID(), reason: '重复收件，立案有误' } }),
  'POST /api/cases/:id/life/annul/decision': (g) => ({ url: `/api/cases/${g.id}/life/annul/decision`, body: { proposalId: g.annulmentId, approve: true } }),
  'POST /api/cases/:id/life/suspend': (g) => ({ url: `/api/cases/${g.id}/life/suspend`, body: { requestId: randomUUID(), happenedOn: '2025-06-10', reason: '等待司法机关结论', basis: '受理案件通知书', uploadIds: [] } }),
  'POST /api/cases/:id/life/resume': (g) => ({ url: `/api/cases/${g.id}/life/resume`, body: { requestId: randomUUID(), happenedOn: '2025-06-10', basis: '已有结论', uploadIds: [] } }),
  'POST /api/cases/:id/life/record-death': (g) => ({ url: `/api/cases/${g.id}/life/record-death`, body: { requestId: randomUUID(), diedOn: '2025-06-09', reportedOn: '2025-06-10', reporter: '测试乙', relation: '配偶', uploadIds: [] } }),
  'POST /api/cases/:id/life/deliveries': (g) => ({ url: `/api/cases/${g.id}/life/deliveries`, body: { requestId: randomUUID(), subject: 'suspension-notice', mode: 'signed-receipt', recipient: '测试甲', deliveredOn: '2025-06-10' } }),
  'POST /api/acts/:id/date-corrections': (g) => ({ url: `/api/acts/${g.correctedActId}/date-corrections`, body: { requestId: randomUUID(), happenedOn: '2025-06-06', reason: '登记有误' } }),
  'POST /api/acts/:id/date-corrections/:correctionId/approve': (g) => ({ url: `/api/acts/${g.correctedActId}/date-corrections/${g.correctionId}/approve`, body: {} }),
};

it('every address that changes a case or a task says on which version it rests, or why it need not', () => {
  expect(changing().filter(({ looking }) => looking === undefined).map(nameOf)).toEqual([]);
  expect(changing().length).toBeGreaterThan(15);
});

it('every one that rests on the case’s version is tried below', () => {
  expect(changing().filter(({ looking }) => looking === 'case').map(nameOf).sort()).toEqual(Object.keys(changes).sort());
});

describe.each(Object.keys(changes))('%s', (name) => {
  const send = (change: Change, headers: Record<string, string>): Promise<Answer> => {
    const browser = change.by === 'county2' ? county2 : county1;
    return browser.ask({ method: 'POST', url: change.url, payload: change.body, headers: { 'x-csrf-token': browser.csrfToken, ...headers } });
  };
  const row = changes[name] as (g: Given) => Change;

  it.each([['absent', {}], ['not a version', { 'if-match': '*' }]] as const)('is refused with 428 when the version is %s', async (_, headers) => {
    const answer = await send(row(await given()), headers);
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([428, 'precondition-required']);
  });

  it('is refused with 412 when somebody has changed the case since, with who, when and what', async () => {
    const g = await given();
    const { headers } = await county1.get(`/api/cases/${g.id}`);
    await county2.send('POST', `/api/documents/${g.documentId}/void`, { reason: '打印有误' });
    const tables = ['acts', 'documents', 'act_date_changes', 'document_seals', 'task_hand_overs', 'material_files', 'commands'];
    const counts = () => Promise.all(tables.map(async (table) => (await t.db(table).count('* as n'))[0]));
    const before = await counts();
    const answer = await send(row(g), { 'if-match': String(headers['etag']) });
    expect([answer.statusCode, answer.json()]).toMatchObject([412, { type: 'stale', title: expect.stringContaining('已有变动'), errors: [{ message: expect.stringMatching(/^6月10日 \d{2}:\d{2} 县经办乙（演示）作废了文书 演〔2025〕\d+号$/) }] }]);
    expect(await counts()).toEqual(before);
  });

  it('takes a tag that a proxy has made weak', async () => {
    const g = await given();
    const { headers } = await county1.get(`/api/cases/${g.id}`);
    expect([412, 428]).not.toContain((await send(row(g), { 'if-match': `W/${String(headers['etag'])}` })).statusCode);
  });
});

describe('the version of a case', () => {
  const versionOf = async (g: Given): Promise<string> => String((await county1.get(`/api/cases/${g.id}`)).headers['etag']);

  it('is the same for the case, its tasks, its papers and its acts', async () => {
    const g = await given();
    await county1.send('POST', `/api/documents/${g.paperId}/seal`, { copies: 2, sealedOn: '2025-06-10' });
    const tags = await Promise.all([`/api/cases/${g.id}`, `/api/tasks/${g.taskId}`, `/api/documents/${g.paperId}`, `/api/acts/${g.actId}`].map(async (url) => (await county1.get(url)).headers['etag']));
    expect(new Set(tags).size).toBe(1);
    expect(tags[0]).toMatch(/^"[1-9]\d*"$/);
  });

  it.each([
    ['a paper that is sealed', true, (g: Given) => county1.send('POST', `/api/documents/${g.paperId}/seal`, { copies: 2, sealedOn: '2025-06-10' })],
    ['a task that is taken over', true, (g: Given) => county2.send('POST', `/api/tasks/${g.taskId}/take-over`, { reason: '经办人外出' })],
    ['an act that is submitted', true, (g: Given) => county1.send('POST', `/api/tasks/${g.taskId}/complete`, { requestId: randomUUID(), happenedOn: '2025-06-05', data: reviewed })],
    ['a look at the case', false, (g: Given) => county2.get(`/api/cases/${g.id}`)],
    ['a draft', false, (g: Given) => county1.send('PUT', `/api/tasks/${g.taskId}/draft`, { data: { opinion: '草' } })],
    ['a number that is revealed', false, (g: Given) => county1.send('POST', `/api/cases/${g.id}/id-number`, { reason: 'verify-identity' })],
  ] as const)('rises by %s: %p', async (_, rises, change) => {
    const g = await given();
    const before = await versionOf(g);
    const answer = await change(g);
    expect(answer.statusCode).toBeLessThan(300);
    expect((await versionOf(g)) !== before).toBe(rises);
  });

  it('is raised by nothing that is only read or downloaded', async () => {
    const g = await given();
    const ids: Record<string, string> = { tasks: g.taskId, documents: g.paperId, acts: g.actId, 'material-files': g.fileId };
    const reading = t.app.routeList.filter(({ method, permission }) => method === 'GET' && permission !== undefined && ['cases', 'tasks'].includes(permissionOf(permission).reach)).map(({ url }) => url);
    expect(reading).toEqual(expect.arrayContaining(['/api/cases/:id', '/api/cases/:id/archive.pdf', '/api/documents/:id/pdf', '/api/tasks/:id']));
    const before = await versionOf(g);
    const raising: string[] = [];
    for (const url of reading) {
      const kind = /^\/api\/(?:admin\/)?([^/]+)/.exec(url)?.[1] ?? '';
      const answer = await county2.get(url.replace(':id', ids[kind] ?? g.id).replace(/:\w+/g, '1'));
      if (answer.statusCode >= 500) throw new Error(`${url}: ${answer.body}`);
      if (url.endsWith('/archive.pdf')) expect(answer.statusCode).toBe(200);
      if ((await versionOf(g)) !== before) raising.push(url);
    }
    expect(raising).toEqual([]);
  }, 120_000);

  it('is not raised by a file that the province takes away, which is written down under its own office', async () => {
    const g = await given();
    const before = await versionOf(g);
    expect((await (await signIn(t, 'province1')).get(`/api/cases/${g.id}/archive.pdf`)).statusCode).toBe(200);
    expect(await versionOf(g)).toBe(before);
    expect(await t.db('audit').where({ case_id: g.id, action: 'archive-downloaded' }).select('org_code')).toEqual([{ org_code: '440000' }]);
  }, 60_000);

  it('of two officers who saw the same, one goes on', async () => {
    const g = await given();
    const tag = { 'if-match': await versionOf(g) };
    const answers = await Promise.all([county1, county2].map((browser, index) => browser.send('POST', `/api/documents/${index === 0 ? g.paperId : g.documentId}/void`, { reason: '打印有误' }, tag)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
  });

  it('does not stand in the way of the same submission that is sent again', async () => {
    const g = await given();
    const tag = { 'if-match': await versionOf(g) };
    const body = { requestId: randomUUID(), happenedOn: '2025-06-05', data: reviewed };
    const [first, again] = [await county1.send('POST', `/api/tasks/${g.taskId}/complete`, body, tag), await county1.send('POST', `/api/tasks/${g.taskId}/complete`, body, tag)];
    expect([first?.statusCode, again?.statusCode]).toEqual([200, 200]);
    expect(again?.json<{ act: { id: string } }>().act.id).toBe(first?.json<{ act: { id: string } }>().act.id);
  });
});

describe('a draft', () => {
  const put = (g: Given, opinion: string, version: string | null) => county1.ask({ method: 'PUT', url: `/api/tasks/${g.taskId}/draft`, payload: { data: { opinion } }, headers: { 'x-csrf-token': county1.csrfToken, ...(version === null ? {} : { 'if-match': version }) } });
  const kept = async (g: Given) => (await county1.get(`/api/tasks/${g.taskId}`)).json<{ draft: { version: number; data: { opinion: string } } | null }>().draft;

  it('of a second tab overwrites nothing', async () => {
    const g = await given();
    expect((await put(g, '第一页', '"0"')).json()).toMatchObject({ version: 1 });
    const second = await put(g, '第二页', '"0"');
    expect([second.statusCode, second.json()]).toMatchObject([412, { type: 'draft-changed', title: expect.stringMatching(/\d{2}:\d{2}/) }]);
    expect(await kept(g)).toMatchObject({ version: 1, data: { opinion: '第一页' } });
    expect((await put(g, '第一页，续', '"1"')).json()).toMatchObject({ version: 2 });
  });

  it('says on which version it rests', async () => expect((await put(await given(), '草', null)).statusCode).toBe(428));

  it('of two tabs that save at once keeps one, and the other is told', async () => {
    const g = await given();
    const answers = await Promise.all([put(g, '甲', '"0"'), put(g, '乙', '"0"')]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    expect((await kept(g))?.version).toBe(1);
  });
});

describe('rejecting an annulment', () => {
  const reject = (g: Given, version: number, browser: Browser) => browser.send('POST', `/api/cases/${g.id}/life/annul/decision`, { proposalId: g.annulmentId, approve: false, note: '立案无误' }, { 'if-match': `"${version}"` });
  const versionOf = async (id: string): Promise<number> => ((await t.db('cases').where({ id }).first('version')) as { version: number }).version;

  it.each([['another officer', () => county1, 'rejected'], ['its author', () => county2, 'withdrawn']] as const)('by %s holds for the case that was seen and stands in its chain', async (_, browser, status) => {
    const g = await given();
    const version = await versionOf(g.id);
    expect((await reject(g, version + 1, browser())).json()).toMatchObject({ status: 412, type: 'stale' });
    expect(await t.db('proposals').where({ id: g.annulmentId }).first('status')).toEqual({ status: 'open' });
    expect((await reject(g, version, browser())).statusCode).toBe(200);
    expect(await t.db('proposals').where({ id: g.annulmentId }).first('status')).toEqual({ status });
    expect(await t.db('audit').where({ chain: `case:${g.id}`, action: `annulment-${status}` })).toHaveLength(1);
    expect(await versionOf(g.id)).toBeGreaterThan(version);
  });
});
