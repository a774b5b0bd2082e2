import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from './support/browser.ts';
import { signIn } from './support/browser.ts';
import type { MadeCase } from './support/make-case.ts';
import { makeCase } from './support/make-case.ts';
import type { TestApp } from './support/test-app.ts';
import { testApp } from './support/test-app.ts';

let t: TestApp;
let made: MadeCase;
let county: Browser;
beforeAll(async () => {
  t = await testApp();
  made = await makeCase(t.db, t.deps.config.dataDir, '449901');
  county = await signIn(t, 'county1');
});
afterAll(() => t.close());

it('shows the whole case', async () => {
  const response = await county.get(`/api/cases/${made.id}`);
  expect(response.statusCode).toBe(200);
  expect(response.headers['etag']).toBe('"0"');
  expect(response.json()).toMatchObject({
    case: { id: made.id, personName: '测试甲', countyName: '演示县退役军人事务局', status: 'running', openTaskNames: ['县级审查'], nextDueOn: '2025-07-01', applicationDate: '2025-06-03', simulatedOn: null, version: 0 },
    person: { name: '测试甲', sex: 'male', birthDate: '1980-01-01', phone: '13000000000' },
    materials: [{ code: 'M01', title: '书面申请', files: [{ id: made.fileId, fileName: '申请书.pdf', mediaType: 'application/pdf', round: 1 }] }],
    documents: [{ id: made.documentId, title: '材料告知书', status: 'rendered', hasPdf: true, issuedOn: '2025-06-04' }],
    deadlines: [{ key: 'acceptance-notice', name: '签发受理通知书和介绍信', startedOn: '2025-06-03', dueOn: '2025-07-01', status: 'running', metOn: null }],
    timeline: [{ act: 'apply', actName: '提出申请', articles: ['第14条'], happenedOn: '2025-06-03', recordedAt: '2025-06-03T02:00:00.000Z', orgName: '演示县退役军人事务局' }],
    openTasks: [{ id: made.taskId, name: '县级审查', dueOn: '2025-07-01', dueState: 'running', orgCode: '449901' }],
    certificate: null,
    pension: null,
    archive: null,
  });
});

it('masks the personal number wherever it was typed', async () => {
  const detail = await county.get(`/api/cases/${made.id}`);
  expect(detail.body).not.toContain(made.idNumber);
  const masked = `449***********${made.idNumber.slice(-4)}`;
  expect(detail.json()).toMatchObject({
    case: { maskedIdNumber: masked },
    person: { maskedIdNumber: masked },
    application: { idNumber: masked, statement: `本人号码${masked}，特此申请`, nested: [{ guardian: { idNumber: masked } }] },
    timeline: [{ payload: { remark: `证件号${masked}` } }],
  });
  const list = await county.get('/api/cases');
  expect(list.body).not.toContain(made.idNumber);
  const incidents = await (await signIn(t, 'administrator')).get('/api/admin/incidents');
  expect(incidents.body).toContain('失败：449');
  expect(incidents.body).not.toContain(made.idNumber);
});

it('says what the law still asks for, apart from what is the office’s own practice', async () => {
  const { constraints } = (await county.get(`/api/cases/${made.id}`)).json<{ constraints: { id: string; status: string; article: string; message: string }[] }>();
  expect(constraints.filter(({ article }) => /^第\d+条$/.test(article)).length).toBeGreaterThan(0);
  for (const constraint of constraints) expect(constraint).toEqual({ id: expect.any(String), status: expect.stringMatching(/^(satisfied|due|breached|not-yet-allowed)$/), article: expect.stringMatching(/^(第\d+条|工作规范，非法定)$/), message: expect.any(String) });
});

it('is told from what no longer is in the vocabulary', async () => {
  await t.db('acts').where({ id: made.actId }).update({ act: 'an-act-of-old' });
  expect((await county.get(`/api/cases/${made.id}`)).json()).toMatchObject({ timeline: [{ act: 'an-act-of-old', actName: 'an-act-of-old', articles: [] }] });
  await t.db('acts').where({ id: made.actId }).update({ act: 'apply' });
});

it('keeps who looked, once for a page that asks again and again', async () => {
  const views = async (): Promise<number> => Number(((await t.db('audit').where({ action: 'view-case', case_id: made.id }).count('* as n').first()) as { n: string }).n);
  const city = await signIn(t, 'city');
  const before = await views();
  await city.get(`/api/cases/${made.id}`);
  await city.get(`/api/cases/${made.id}`);
  expect(await views()).toBe(before + 1);
  t.clock.passMinutes(20);
  await city.get(`/api/cases/${made.id}`);
  expect(await views()).toBe(before + 2);
});

it('gives the list by pages and states', async () => {
  await makeCase(t.db, t.deps.config.dataDir, '449901', '测试丙');
  const page = (await county.get('/api/cases?page=2&pageSize=1')).json<{ cases: unknown[]; total: number }>();
  expect([page.cases.length, page.total]).toEqual([1, 2]);
  expect((await county.get('/api/cases?status=closed')).json()).toEqual({ cases: [], total: 0 });
  expect((await county.get(`/api/cases?query=${encodeURIComponent('测试丙')}`)).json()).toMatchObject({ total: 1 });
});

it("shows the engine's tokens over the passed steps", async () => {
  const instance = (await t.db('process_instances').where({ case_id: made.id }).first('id')) as { id: string };
  t.deps.engine.caseState = async () => ({
    instances: [{ id: instance.id, definitionKey: 'disability-rating', definitionId: 'disability-rating:1:1', superProcessInstanceId: null, suspended: false }],
    tokens: [{ processInstanceId: instance.id, definitionKey: 'disability-rating', activityId: 'county-review', activityInstanceId: 'a' }],
    tasks: [],
    jobs: [{ id: 'j1', kind: 'timer', activityId: 'county-review-remind', processInstanceId: instance.id, dueDate: '2025-06-24T00:00:00+08:00', retries: 3, suspended: false, failure: null }],
    externalTasks: [],
    incidents: [{ id: 'i1', type: 'failedJob', activityId: 'county-review', configuration: 'j1', message: null }],
  });
  t.deps.engine.definitionXml = async (id) => `<definitions id="${id}"/>`;
  const administrator = await signIn(t, 'administrator');
  expect((await administrator.get(`/api/admin/cases/${made.id}/engine`)).json()).toEqual({
    instances: [
      { id: instance.id, definitionKey: 'disability-rating', definitionId: 'disability-rating:1:1', name: '残疾等级评定', xml: '<definitions id="disability-rating:1:1"/>', active: ['county-review'], completed: ['application-submitted'], incidents: ['county-review'] },
    ],
    jobs: [{ id: 'j1', kind: 'timer', activityId: 'county-review-remind', processInstanceId: instance.id, dueDate: '2025-06-24T00:00:00+08:00', retries: 3, suspended: false, failure: null }],
    externalTasks: [],
  });
});
