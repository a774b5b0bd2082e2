import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listTasks } from '../../domain/tasks/list-tasks.ts';
import { readUser } from '../../domain/users/read-user.ts';
import { visibleTasks } from '../../server/auth/scope.ts';
import { demonstrationPeople } from '../../server/seed/demonstration-data.ts';
import type { Browser } from './support/browser.ts';
import { signIn } from './support/browser.ts';
import type { MadeCase } from './support/make-case.ts';
import { makeCase } from './support/make-case.ts';
import type { TestApp } from './support/test-app.ts';
import { testApp } from './support/test-app.ts';

let t: TestApp;
let here: MadeCase;
let there: MadeCase;
const browsers = new Map<string, Browser>();
const as = (login: string): Browser => browsers.get(login) as Browser;

beforeAll(async () => {
  t = await testApp();
  here = await makeCase(t.db, t.deps.config.dataDir, '449901');
  there = await makeCase(t.db, t.deps.config.dataDir, '449902', '测试乙');
  for (const { login } of demonstrationPeople) browsers.set(login, await signIn(t, login));
});
afterAll(() => t.close());

/** Who sees the case of 449901 and who that of 449902: by office and role, for every way of reading a case. */
const sees: Record<string, [boolean, boolean]> = {
  county1: [true, false],
  county2: [true, false],
  othercounty: [false, true],
  city: [true, true],
  province1: [true, true],
  province2: [true, true],
  analyst: [false, false],
  analyst2: [false, false],
  administrator: [false, false],
  countyadmin: [false, false],
  security: [false, false],
  countysecurity: [false, false],
  auditor: [false, false],
};
/** What the system administrators operate: instances and incidents, no person. */
const operates: Record<string, [boolean, boolean]> = { administrator: [true, true], countyadmin: [true, false] };
const logins = Object.keys(sees);

it('the table names every account', () => expect(logins.sort()).toEqual(demonstrationPeople.map(({ login }) => login).sort()));

describe.each(logins)('%s', (login) => {
  const madeBy = ([seesHere, seesThere]: [boolean, boolean]): [string, boolean, () => MadeCase][] => [['the own county', seesHere, () => here], ['the other county', seesThere, () => there]];
  const both = madeBy(sees[login] as [boolean, boolean]);
  const operated = madeBy(operates[login] ?? [false, false]);

  it('lists exactly the cases of the own scope', async () => {
    const { cases, total } = (await as(login).get('/api/cases')).json<{ cases: { id: string }[]; total: number }>();
    const expected = both.filter(([, visible]) => visible).map(([, , made]) => made().id);
    expect(cases.map(({ id }) => id).sort()).toEqual(expected.sort());
    expect(total).toBe(expected.length);
  });

  it('finds nothing outside by searching for name or number', async () => {
    for (const [, visible, made] of both) {
      expect((await as(login).send('POST', '/api/cases/search', { query: made().idNumber })).json()).toMatchObject({ total: visible ? 1 : 0 });
    }
  });

  describe.each([
    ['the case', (made: MadeCase) => `/api/cases/${made.id}`],
    ['an act', (made: MadeCase) => `/api/acts/${made.actId}`],
    ['a file of the materials', (made: MadeCase) => `/api/material-files/${made.fileId}`],
    ['a paper', (made: MadeCase) => `/api/documents/${made.documentId}/pdf`],
  ])('%s', (_what, url) => {
    it.each(both)('of %s: %s', async (_where, visible, made) => {
      const response = await as(login).get(url(made()));
      expect(response.statusCode).toBe(visible ? 200 : 404);
      if (!visible) expect(response.json()).toMatchObject({ type: 'not-found' });
    });
  });

  it.each(operated)("the engine's view of %s", async (_where, visible, made) => {
    const expected = !(login in operates) ? 403 : visible ? 200 : 404;
    for (const url of [`/api/admin/cases/${made().id}/engine`, `/api/admin/cases/${made().id}`]) expect([url, (await as(login).get(url)).statusCode]).toEqual([url, expected]);
  });

  it("the administrators' lists hold the administered offices only", async () => {
    const [overview, instances, incidents] = await Promise.all(['overview', 'instances', 'incidents'].map((page) => as(login).get(`/api/admin/${page}`)));
    if (!(login in operates)) return expect([overview, instances, incidents].map((answer) => answer?.statusCode)).toEqual([403, 403, 403]);
    const expected = operated.filter(([, visible]) => visible).map(([, , made]) => made());
    expect(overview?.json()).toMatchObject({ runningCases: expected.length, openTasks: expected.length, openIncidents: expected.length });
    expect(instances?.json<{ instances: { caseId: string }[] }>().instances.map(({ caseId }) => caseId).sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(incidents?.json<{ incidents: { id: string }[] }>().incidents.map(({ id }) => id).sort()).toEqual(expected.map(({ incidentId }) => incidentId).sort());
  });

  it('uploads only as a caseworker', async () => {
    const role = demonstrationPeople.find((person) => person.login === login)?.role;
    const status = (await as(login).send('POST', '/api/uploads', '', { 'content-type': 'multipart/form-data; boundary=x' })).statusCode;
    expect(status === 403).toBe(role !== 'caseworker');
  });
});

/** Only caseworkers of the office whose task it is; a task of another office is not even there. */
const worksIn: Record<string, 'here' | 'there'> = { county1: 'here', county2: 'here', othercounty: 'there' };

describe.each(logins)('%s and the tasks of counties', (login) => {
  const tasks: ['here' | 'there', () => MadeCase][] = [['here', () => here], ['there', () => there]];

  it.each(tasks)('%s', async (where, made) => {
    const { taskId } = made();
    const url = `/api/tasks/${taskId}`;
    const own = worksIn[login] === where;
    const list = (await as(login).get('/api/tasks?scope=office')).json<{ tasks: { id: string }[] }>().tasks.map(({ id }) => id);
    expect(list.includes(taskId)).toBe(own);
    const requestId = '00000000-0000-4000-8000-000000000001';
    const answers = await Promise.all([
      as(login).get(url),
      as(login).send('PUT', `${url}/draft`, { data: { note: 'x' } }),
      as(login).send('POST', `${url}/release`, {}),
      as(login).send('POST', `${url}/complete`, { requestId, happenedOn: '2025-06-10', data: {} }),
    ]);
    const statuses = answers.map(({ statusCode }) => statusCode);
    // Its own office's officer may read it; nobody has claimed it, so nobody may write into it.
    if (own) expect([statuses[0], statuses.slice(1).every((status) => status >= 400 && status < 500)]).toEqual([200, true]);
    else expect(statuses).toEqual([404, 404, 404, 404]);
    if (!own) expect((await as(login).send('POST', `${url}/claim`, {})).statusCode).toBe(404);
    expect(await t.db('task_drafts').where({ task_id: taskId })).toEqual([]);
    expect(await t.db('commands').where({ id: requestId })).toEqual([]);
  });

  it('repairs only what the office administers', async () => {
    for (const [, visible, made] of [['here', operates[login]?.[0], () => here], ['there', operates[login]?.[1], () => there]] as const) {
      const { statusCode } = await as(login).send('POST', `/api/admin/incidents/${made().incidentId}/retry`, {});
      if (!(login in operates)) expect(statusCode).toBe(403);
      else if (!visible) expect(statusCode).toBe(404);
      else expect([200, 409]).toContain(statusCode);
    }
  });
});

it('every way of reading a case needs a session', async () => {
  for (const url of [`/api/cases`, `/api/cases/${here.id}`, `/api/acts/${here.actId}`, `/api/material-files/${here.fileId}`, `/api/documents/${here.documentId}/pdf`, '/api/admin/overview', '/api/diagrams', '/api/organisations']) {
    expect([url, (await t.ask({ url })).statusCode]).toEqual([url, 401]);
  }
});

describe('tasks', () => {
  const tasksOf = async (login: string): Promise<string[]> => {
    const row = (await t.db('users').where({ login }).first('id')) as { id: string };
    const user = await readUser(t.db, row.id);
    if (!user) throw new Error('no user');
    return (await listTasks(t.db, t.clock, { visible: visibleTasks(user) })).map(({ id }) => id);
  };

  it.each([
    ['county1', ['here']],
    ['othercounty', ['there']],
    ['city', []],
    ['province1', []],
    ['administrator', []],
    ['auditor', []],
    ['analyst', []],
  ])('%s sees those of the own office: %j', async (login, expected) => {
    expect(await tasksOf(login)).toEqual(expected.map((where) => (where === 'here' ? here : there).taskId));
  });

  it('an assignment from before does not outlive the role', async () => {
    const { id } = (await t.db('users').where({ login: 'county2' }).first('id')) as { id: string };
    await t.db('tasks').where({ id: there.taskId }).update({ assignee: id });
    expect(await tasksOf('county2')).toEqual([here.taskId]);
    await t.db('tasks').where({ id: there.taskId }).update({ assignee: null });
  });
});
