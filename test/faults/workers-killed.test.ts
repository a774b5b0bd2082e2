import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { openTask, takeStep } from '../../scripts/demo/act-in-case.ts';
import { until } from '../../scripts/demo/api-client.ts';
import { acceptance, supplementRound } from '../../scripts/demo/initial-rating-story.ts';
import type { Step } from '../../scripts/demo/act-in-case.ts';
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
  clients = await signInAll();
  db = openDatabase();
  proxy = await createFaultProxy(stack.engineUrl);
  await stack.stopProcess('workers');
  await stack.startProcess('workers', { ENGINE_URL: proxy.url });
  await stack.waitUntilReady('workers');
}, 60_000);

afterAll(async () => {
  if (stack.pid('workers') !== null) await stack.stopProcess('workers');
  await stack.startProcess('workers');
  await stack.waitUntilReady('workers');
  await proxy.close();
  await db.destroy();
}, 60_000);

test('workers killed with -9 after an effect and before its complete leave one effect, one number, one paper', async () => {
  const { id } = await givenCase(clients, {}, ['N3']);
  const completing = proxy.inject({ path: /\/external-task\/[^/]+\/complete/, fault: { kind: 'silence' } });
  await takeStep(clients, id, supplementRound[0] as Step);
  await until('the complete that never arrives', async () => (completing.fired() > 0 ? true : undefined));
  const before = await db('effects').where({ case_id: id, act: 'issue-materials-notice' }).select('round', 'external_task_id');
  expect(before).toHaveLength(1);

  const killed = stack.pid('workers');
  expect(await stack.killProcess('workers')).toBe(killed);
  completing.end();
  await stack.startProcess('workers', { ENGINE_URL: proxy.url });
  await stack.waitUntilReady('workers');

  // The lock of the dead workers runs out first.
  await until('the next step', async () => ((await db('tasks').where({ case_id: id, task_key: 'record-delivery', state: 'open' }).first('id')) ? true : undefined), 90_000);
  expect(await db('effects').where({ case_id: id, act: 'issue-materials-notice' }).select('round', 'external_task_id')).toEqual(before);
  expect(await db('documents').where({ case_id: id, kind: 'materials-notice' }).select('id')).toHaveLength(1);
  expect(await db('acts').where({ case_id: id, act: 'issue-materials-notice', status: 'effective' }).select('id')).toHaveLength(1);
  await expectNothingLost(db, [id]);
}, 150_000);

test('a step cancelled after its effect: the paper is voided, its number stays in the ledger', async () => {
  const { id } = await givenCase(clients, {}, ['N3']);
  const completing = proxy.inject({ path: /\/external-task\/[^/]+\/complete/, fault: { kind: 'silence' } });
  await takeStep(clients, id, supplementRound[0] as Step);
  await until('the complete that never arrives', async () => (completing.fired() > 0 ? true : undefined));
  const engine = createEngineClient(stack.engineUrl, { name: 'server', secret: stack.engineServerSecret });
  expect((await engine.command('cancel', { businessKey: id, reason: 'test' })).status).toBe(200);
  await until('the voiding', async () => ((await db('documents').where({ case_id: id, status: 'voided' }).first('id')) ? true : undefined));
  completing.end();
  expect(await db('acts').where({ case_id: id, act: 'issue-materials-notice' }).select('status')).toEqual([{ status: 'voided' }]);
  expect(await db('effects').where({ case_id: id, act: 'issue-materials-notice' }).select('status')).toEqual([{ status: 'voided' }]);
  expect(await db('cases').where({ id }).first('status', 'outcome')).toEqual({ status: 'closed', outcome: 'cancelled' });
  await expectNothingLost(db, [id]);
}, 120_000);

test('workers killed before the effect: the work is done once by those that follow', async () => {
  const killed = await stack.killProcess('workers');
  const { id } = await givenCase(clients);
  const client = clients.county2;
  const task = await openTask(client, id, 'check-materials');
  await client.post(`/api/tasks/${task.id}/claim`);
  await clients.county1.post(`/api/admin/cases/${id}/advance`, { to: acceptance.on });
  const answer = await client.post<{ act: { status: string } }>(`/api/tasks/${task.id}/complete`, { requestId: randomUUID(), happenedOn: acceptance.on, data: acceptance.data });
  expect(answer.act.status).toBe('effective');
  expect(await db('deadlines').where({ case_id: id })).toEqual([]);

  const born = await stack.startProcess('workers');
  expect(born).not.toBe(killed);
  // The engine may have handed the task to the poll of the dead workers: its lock runs out first.
  await until('the next step', async () => ((await db('tasks').where({ case_id: id, task_key: 'county-review', state: 'open' }).first('id')) ? true : undefined), 90_000);
  expect(await db('deadlines').where({ case_id: id, key: 'acceptance-notice' }).select('id')).toHaveLength(1);
  await expectNothingLost(db, [id]);
}, 120_000);
