import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEngineClient } from '../support/engine-client.ts';
import { deploy, diagram, doWork, openEngine, openTask, openWork, startCase } from './setup.ts';
import type { EngineUnderTest } from './setup.ts';

let engine: EngineUnderTest;
beforeAll(async () => {
  engine = await openEngine();
  await deploy(engine, 'test-steps');
});
afterAll(() => engine.close());

describe('who may talk to the engine', () => {
  it('tells its product without an account, and nothing else', async () => {
    const health = await engine.anonymous.request<Record<string, string>>('GET', '/health');
    expect(health).toMatchObject({ status: 200, body: { status: 'up', product: 'veterans-process-engine' } });
  });

  it.each([
    ['GET', '/engine-rest/engine'],
    ['GET', '/engine-rest/task'],
    ['POST', '/commands'],
    ['GET', '/cases/x/state'],
    ['POST', '/engine-rest/external-task/fetchAndLock'],
    ['POST', '/health'],
    ['GET', '/nowhere'],
  ])('answers 401 to %s %s without an account', async (method, path) => {
    expect((await engine.anonymous.request(method, path, method === 'POST' ? {} : undefined)).status).toBe(401);
  });

  it.each([
    ['server', 'wrong-secret-wrong-secret'],
    ['worker', ''],
    ['demo', 'demo'],
    ['', ''],
  ])('answers 401 to the account "%s" with the secret "%s"', async (name, secret) => {
    expect((await createEngineClient(engine.url, { name, secret }).request('GET', '/engine-rest/engine')).status).toBe(401);
  });

  it('does not take one account\'s secret for the other', async () => {
    const header = Buffer.from('server:').toString('base64');
    expect((await engine.anonymous.request('GET', '/engine-rest/engine', undefined, { authorization: `Basic ${header}` })).status).toBe(401);
    expect((await engine.anonymous.request('GET', '/engine-rest/engine', undefined, { authorization: 'Basic %%%' })).status).toBe(401);
    expect((await engine.anonymous.request('GET', '/engine-rest/engine', undefined, { authorization: 'Bearer x' })).status).toBe(401);
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:3000'])('refuses a browser (Origin: %s) even with a good account', async (origin) => {
    expect((await engine.server.request('GET', '/engine-rest/engine', undefined, { origin })).status).toBe(403);
    expect((await engine.server.request('POST', '/commands', {}, { origin })).status).toBe(403);
  });
});

describe('what a worker may do', () => {
  it('may not deploy', async () => {
    expect((await engine.worker.deploy('worker', { 'test-steps.bpmn': diagram('test-steps') })).status).toBe(403);
  });

  it.each([
    ['POST', '/commands'],
    ['POST', '/engine-rest/process-definition/key/test-steps/start'],
    ['POST', '/engine-rest/task'],
    ['POST', '/engine-rest/external-task/../process-definition/key/test-steps/start'],
    ['POST', '/engine-rest/external-task/%2e%2e/task'],
    ['POST', '/engine-rest/external-taskx'],
    ['DELETE', '/engine-rest/deployment/x'],
    ['PUT', '/engine-rest/authorization/x'],
  ])('is refused %s %s', async (method, path) => {
    expect((await engine.worker.request(method, path, method === 'DELETE' ? undefined : {})).status).toBe(403);
  });

  it('locks, completes and reads what belongs to external tasks', async () => {
    const { businessKey, root } = await startCase(engine, 'test-steps', { secondRemindAt: '3226-03-01T00:00:00+08:00' });
    const first = await openTask(engine, businessKey, 'first');
    await engine.server.command('complete', { taskId: first, userId: 'u1', variables: {} });
    await doWork(engine, await openWork(engine, businessKey));
    await openTask(engine, businessKey, 'second');
    const history = await engine.worker.request<{ activityId: string; canceled: boolean }[]>(
      'GET', `/engine-rest/history/activity-instance?processInstanceId=${root}&activityId=work&maxResults=10`);
    expect(history.body).toMatchObject([{ activityId: 'work', canceled: false }]);
    const locked = await engine.worker.request<unknown[]>('POST', '/engine-rest/external-task/fetchAndLock', {
      workerId: 'w', maxTasks: 1, topics: [{ topicName: 'test.nobody', lockDuration: 1000 }] });
    expect(locked).toEqual({ status: 200, body: [] });
  });

  it('fetches the tasks of its topic', async () => {
    const { businessKey } = await startCase(engine, 'test-steps');
    await engine.server.command('complete', { taskId: await openTask(engine, businessKey, 'first'), userId: 'u1', variables: {} });
    const id = await openWork(engine, businessKey);
    const topic = { topicName: 'test.work', businessKey, lockDuration: 1000, variables: ['countyGroup'] };
    const locked = await engine.worker.request('POST', '/engine-rest/external-task/fetchAndLock', { workerId: 'w', maxTasks: 1, topics: [topic] });
    expect(locked).toMatchObject({ status: 200, body: [{ id, topicName: 'test.work', businessKey, variables: { countyGroup: { value: 'org441521' } } }] });
  });
});

describe('settings that must hold', () => {
  it('has no demo user, no filter and no process of its own', async () => {
    for (const list of ['user', 'group', 'filter']) {
      expect(await engine.server.request('GET', `/engine-rest/${list}?maxResults=10`)).toEqual({ status: 200, body: [] });
    }
  });

  it('refuses expressions in queries', async () => {
    const answer = await engine.server.request('POST', '/engine-rest/task?maxResults=1', { assigneeExpression: '${1+1}' });
    expect(answer.status).toBe(400);
  });

  it('refuses a query without a bound', async () => {
    expect((await engine.server.request('GET', '/engine-rest/task')).status).toBe(400);
  });

  it('leaves no grants for the people of a task', async () => {
    const { businessKey } = await startCase(engine, 'test-steps');
    await engine.server.command('claim', { taskId: await openTask(engine, businessKey, 'first'), userId: 'uabc' });
    const rows = await engine.query<{ user_id_: string }>("select distinct user_id_ from engine.act_ru_authorization where user_id_ is not null order by 1");
    expect(rows.map((row) => row.user_id_)).toEqual(['server', 'worker']);
    expect(await engine.query('select 1 from engine.act_ru_authorization where group_id_ is not null')).toEqual([]);
  });
});
