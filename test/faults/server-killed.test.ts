import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { advance, openTask } from '../../scripts/demo/act-in-case.ts';
import { until } from '../../scripts/demo/api-client.ts';
import { acceptance } from '../../scripts/demo/initial-rating-story.ts';
import { openDatabase } from '../flows/support/database.ts';
import { givenCase, signInAll } from '../flows/support/story.ts';
import type { Clients } from '../flows/support/story.ts';
import { createEngineClient } from '../support/engine-client.ts';
import { createFaultProxy } from '../support/fault-proxy.ts';
import type { FaultProxy } from '../support/fault-proxy.ts';
import { getStack } from '../support/stack.ts';
import { expectNothingLost } from './support/invariants.ts';

const stack = getStack();
let clients: Clients;
let db: Knex;
let proxy: FaultProxy;

beforeAll(async () => {
  db = openDatabase();
  proxy = await createFaultProxy(stack.engineUrl);
  await stack.stopProcess('server');
  await stack.startProcess('server', { ENGINE_URL: proxy.url });
  await stack.waitUntilReady('server');
  clients = await signInAll();
}, 60_000);

afterEach(() => proxy.clear());

afterAll(async () => {
  if (stack.pid('server') !== null) await stack.stopProcess('server');
  await stack.startProcess('server');
  await stack.waitUntilReady('server');
  await proxy.close();
  await db.destroy();
}, 60_000);

interface Given {
  caseId: string;
  taskId: string;
}

/** A claimed task, ready to be submitted. */
async function givenClaimedTask(): Promise<Given> {
  const { id } = await givenCase(clients);
  const task = await openTask(clients.county2, id, 'check-materials');
  await advance(clients.county1, id, acceptance.on);
  await clients.county2.post(`/api/tasks/${task.id}/claim`);
  return { caseId: id, taskId: task.id };
}

const submit = (taskId: string, requestId: string): Promise<{ act: { status: string } }> =>
  clients.county2.post(`/api/tasks/${taskId}/complete`, { requestId, happenedOn: acceptance.on, data: acceptance.data });

async function restartServer(environment?: Record<string, string>): Promise<void> {
  await stack.startProcess('server', environment);
  await stack.waitUntilReady('server');
}

async function expectTakenOnce({ caseId, taskId }: Given, requestId: string): Promise<void> {
  await until('the act', async () => ((await db('acts').where({ command_id: requestId, status: 'effective' }).first('id')) ? true : undefined));
  await openTask(clients.county1, caseId, 'county-review');
  expect(await db('acts').where({ task_id: taskId, status: 'effective' }).select('id')).toHaveLength(1);
  expect(await db.withSchema('bridge').table('engine_commands').where({ id: requestId }).select('id')).toHaveLength(1);
  expect(await db('tasks').where({ case_id: caseId, task_key: 'county-review' }).select('id')).toHaveLength(1);
  await advance(clients.county1, caseId, acceptance.on);
  await expectNothingLost(db, [caseId]);
}

test('killed between its own commit and the command: the command is sent after the restart', async () => {
  const given = await givenClaimedTask();
  const requestId = randomUUID();
  const held = proxy.inject({ path: /^\/commands/, fault: { kind: 'silence' } });
  expect((await submit(given.taskId, requestId)).act.status).toBe('submitted');
  expect(held.fired()).toBeGreaterThan(0);
  expect(await db('commands').where({ id: requestId }).first('status')).toEqual({ status: 'pending' });
  expect(await db.withSchema('bridge').table('engine_commands').where({ id: requestId }).select('id')).toEqual([]);

  const killed = stack.pid('server');
  expect(await stack.killProcess('server')).toBe(killed);
  held.end();
  await restartServer({ ENGINE_URL: proxy.url });
  await expectTakenOnce(given, requestId);
}, 120_000);

test('killed between the command and its answer: the repeat has no second effect', async () => {
  const given = await givenClaimedTask();
  const requestId = randomUUID();
  const lost = proxy.inject({ path: /^\/commands/, fault: { kind: 'lose-answer' } });
  const answer = await submit(given.taskId, requestId);
  expect(['submitted', 'effective']).toContain(answer.act.status);
  expect(lost.fired()).toBeGreaterThan(0);
  const killed = stack.pid('server');
  expect(await stack.killProcess('server')).toBe(killed);
  expect(await db.withSchema('bridge').table('engine_commands').where({ id: requestId }).select('id')).toHaveLength(1);
  expect(await db('commands').where({ id: requestId }).first('status')).toEqual({ status: 'pending' });

  lost.end();
  await restartServer({ ENGINE_URL: proxy.url });
  await until('the repeat', async () => (proxy.passed.some((request) => request.path === '/commands' && request.answer.includes('"repeated":true')) ? true : undefined));
  await expectTakenOnce(given, requestId);
}, 120_000);

test('an act whose task was cancelled meanwhile goes back to its author with the reason, and the draft is kept', async () => {
  const given = await givenClaimedTask();
  await clients.county2.put(`/api/tasks/${given.taskId}/draft`, { happenedOn: acceptance.on, data: acceptance.data });
  const cut = proxy.inject({ path: /^\/commands/, fault: { kind: 'cut' } });
  const requestId = randomUUID();
  expect((await submit(given.taskId, requestId)).act.status).toBe('submitted');
  const engine = createEngineClient(stack.engineUrl, { name: 'server', secret: stack.engineServerSecret });
  expect((await engine.command('cancel', { businessKey: given.caseId, reason: 'test' })).status).toBe(200);
  expect(cut.fired()).toBeGreaterThan(0);
  cut.end();
  const rejected = await until('the refusal', async () => db('acts').where({ command_id: requestId, status: 'rejected' }).first('id') as Promise<{ id: string } | undefined>);
  expect(await clients.county2.get(`/api/acts/${rejected.id}`)).toMatchObject({ status: 'rejected', refusal: { type: 'task-gone', title: '该事项已被撤销，无需再办理。' } });
  expect(await db('task_drafts').where({ task_id: given.taskId }).select('user_id')).toHaveLength(1);
  await expectNothingLost(db, [given.caseId]);
}, 120_000);

test('a person may go on while the engine is down: the act is kept and takes effect later', async () => {
  const given = await givenClaimedTask();
  const requestId = randomUUID();
  const cut = proxy.inject({ path: /^\/commands/, fault: { kind: 'cut' } });
  expect((await submit(given.taskId, requestId)).act.status).toBe('submitted');
  expect((await submit(given.taskId, requestId)).act.status).toBe('submitted');
  expect(cut.fired()).toBeGreaterThan(0);
  cut.end();
  await expectTakenOnce(given, requestId);
}, 120_000);
