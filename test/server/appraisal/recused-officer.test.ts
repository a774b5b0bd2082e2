import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let officer: Browser;
let colleague: Browser;
let made: MadeCase;
let draftId: string;
let requestId: string;
let proposalId: string;
const idOf = async (login: string): Promise<string> => ((await t.db('users').where({ login }).first('id')) as { id: string }).id;

beforeAll(async () => {
  t = await testApp();
  officer = await signIn(t, 'county2');
  colleague = await signIn(t, 'county1');
  await t.owner('app.organisations').update({ head_id: null });
  made = await makeCase(t.db, t.deps.config.dataDir, '449901');
  const [own, county1] = [await idOf('county2'), await idOf('county1')];
  draftId = randomUUID();
  await t.db('document_drafts').insert({ id: draftId, replaces_id: made.documentId, data: '{}', issued_on: '2025-06-10', drafted_by: county1, drafted_at: t.clock.now() });
  requestId = (await colleague.send('POST', `/api/cases/${made.id}/recusal-requests`, { requestedOn: '2025-06-09', requestedBy: '测试甲', against: { kind: 'officer', login: 'county1' }, ground: 'interest', reason: '认为有往来' })).json<{ id: string }>().id;
  proposalId = randomUUID();
  await t.db('proposals').insert({ id: proposalId, kind: 'act-date', subject: made.actId, payload: '{}', reason: '登记有误', status: 'open', proposed_by: county1, proposed_level: 'county', proposed_at: t.clock.now() });
  await t.db('tasks').where({ id: made.taskId }).update({ assignee: own });
  expect((await officer.send('POST', `/api/cases/${made.id}/recusals`, { declaration: 'recuses', ground: 'interest' })).statusCode).toBe(200);
});
afterAll(() => t.close());

const upload = (): string => randomUUID();
const life = (path: string) => () => `/api/cases/${made.id}/life/${path}`;
const paper = (path: string) => () => `/api/documents/${made.documentId}/${path}`;
const date = (path: string) => () => `/api/acts/${made.actId}/${path}`;

describe('an officer who has withdrawn from a case', () => {
  it.each<[string, () => string, object]>([
    ['withdraws no application', life('withdraw'), { requestId: randomUUID(), happenedOn: '2025-06-10', by: 'applicant', channel: 'mail', uploadIds: [upload()] }],
    ['proposes no annulment', life('annul'), { requestId: randomUUID(), reason: '重复收件，立案有误' }],
    ['approves no annulment', life('annul/decision'), { proposalId: randomUUID(), approve: true }],
    ['suspends nothing', life('suspend'), { requestId: randomUUID(), happenedOn: '2025-06-10', reason: '等待司法机关结论', basis: '受理案件通知书', uploadIds: [] }],
    ['resumes nothing', life('resume'), { requestId: randomUUID(), happenedOn: '2025-06-10', basis: '已有结论', uploadIds: [] }],
    ['records no death', life('record-death'), { requestId: randomUUID(), diedOn: '2025-06-09', reportedOn: '2025-06-10', reporter: '测试乙', relation: '配偶', uploadIds: [] }],
    ['records no delivery of a notice', life('deliveries'), { requestId: randomUUID(), subject: 'suspension-notice', mode: 'signed-receipt', recipient: '测试甲', deliveredOn: '2025-06-10' }],
    ['corrects no date', date('date-corrections'), { requestId: randomUUID(), happenedOn: '2025-06-05', reason: '登记有误' }],
    ['confirms no date', () => `/api/acts/${made.actId}/date-corrections/${proposalId}/approve`, {}],
    ['rejects no date', () => `/api/acts/${made.actId}/date-corrections/${proposalId}/reject`, { note: '依据不足' }],
    ['renders no paper', paper('render'), {}],
    ['seals no paper', paper('seal'), { copies: 2, sealedOn: '2025-06-10' }],
    ['voids no paper', paper('void'), { reason: '文号用错，另行签发' }],
    ['drafts no paper', paper('draft'), { issuedOn: '2025-06-10' }],
    ['issues no paper', () => `/api/document-drafts/${draftId}/issue`, {}],
    ['serves no paper', paper('serve'), { deliveryId: randomUUID() }],
    ['adds no materials', () => `/api/cases/${made.id}/materials`, { materials: [{ code: 'M01', uploadIds: [upload()] }] }],
    ['replaces no materials', () => `/api/material-files/${made.fileId}/replace`, { uploadId: upload(), reason: '扫描不清' }],
    ['decides on nobody else', () => `/api/cases/${made.id}/recusal-requests/${requestId}/decision`, { decision: 'refused', reason: '没有依据', head: '负责人', decidedOn: '2025-06-10' }],
  ])('%s', async (_, url, body) => {
    const answer = await officer.send('POST', url(), body, /recusal-requests|material-files|document-drafts/.test(url()) ? { 'if-match': await version() } : {});
    expect(answer.json()).toMatchObject({ status: 403, type: 'recused', article: '第4条' });
  });

  it('gives his tasks back in the same transaction, whether the engine runs or not', async () => {
    const commands = (await t.db('commands').where({ case_id: made.id, type: 'release' }).select('payload', 'status')) as unknown[];
    expect(commands).toEqual([{ payload: { taskId: made.taskId, userId: await idOf('county2') }, status: 'pending' }]);
  });
});

const version = async (): Promise<string> => (await officer.get(`/api/cases/${made.id}`)).headers['etag'] as string;
