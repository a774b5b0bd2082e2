import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { openTask } from '../../scripts/demo/act-in-case.ts';
import { until } from '../../scripts/demo/api-client.ts';
import { openDatabase } from '../flows/support/database.ts';
import { givenCase, signInAll } from '../flows/support/story.ts';
import type { Clients } from '../flows/support/story.ts';
import { createEngineClient } from '../support/engine-client.ts';
import type { EngineClient } from '../support/engine-client.ts';
import { createFaultProxy } from '../support/fault-proxy.ts';
import type { Fault, FaultProxy } from '../support/fault-proxy.ts';
import { getStack } from '../support/stack.ts';

const stack = getStack();
const COMMANDS = /^\/commands$/;
let clients: Clients;
let db: Knex;
let proxy: FaultProxy;
let engine: EngineClient;

beforeAll(async () => {
  db = openDatabase();
  engine = createEngineClient(stack.engineUrl, { name: 'server', secret: stack.engineServerSecret });
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

/** Suspends the flow of a case while every command of the server meets a fault. */
async function suspendThrough(fault: Fault): Promise<{ caseId: string; repairId: string }> {
  const { id: caseId } = await givenCase(clients);
  await openTask(clients.county1, caseId, 'check-materials');
  proxy.inject({ path: COMMANDS, fault });
  const { id: repairId } = await clients.administrator.post<{ id: string }>('/api/admin/repairs', { requestId: randomUUID(), kind: 'suspend', caseIds: [caseId], parameters: {}, exception: null, reason: '演示：维护' });
  return { caseId, repairId };
}

interface Row {
  status: string;
  message: string | null;
  attempts: number;
}
const rowOf = (repairId: string): Promise<Row> => db('repair_rows').where({ repair_id: repairId }).first('status', 'message', 'attempts') as Promise<Row>;
const settled = (repairId: string): Promise<Row> => until('end of the repair', async () => ((row) => (row.status === 'pending' ? undefined : row))(await rowOf(repairId)), 60_000);
const isSuspended = async (caseId: string): Promise<boolean> => (await engine.state(caseId)).instances.every(({ suspended }) => suspended);

test('all five answers are lost, but the engine has done it: the case is not recorded as refused', async () => {
  const { caseId, repairId } = await suspendThrough({ kind: 'lose-answer' });
  expect(await settled(repairId)).toMatchObject({ status: 'done' });
  expect(await isSuspended(caseId)).toBe(true);
  expect(await db('audit').where({ case_id: caseId, action: 'repair-suspend' }).select('seq')).toHaveLength(1);
}, 120_000);

test('no command has reached the engine: the case is refused, and nothing comes of the command should it arrive after all', async () => {
  const { caseId, repairId } = await suspendThrough({ kind: 'cut' });
  const row = await settled(repairId);
  expect(row).toMatchObject({ status: 'refused', message: expect.stringContaining('经查，引擎没有执行') });
  proxy.clear();
  const { id, commands } = (await db('repair_rows').where({ repair_id: repairId }).first('id', 'commands')) as { id: string; commands: { type: string; payload: Record<string, unknown> }[] };
  expect((await engine.command(commands[0]?.type ?? '', commands[0]?.payload ?? {}, id)).status).toBe(422);
  expect(await isSuspended(caseId)).toBe(false);
}, 120_000);

test('nobody can say what became of it: the case waits, until the engine says so', async () => {
  const { caseId, repairId } = await suspendThrough({ kind: 'lose-answer' });
  proxy.inject({ path: /^\/commands\/.+\/close$/, fault: { kind: 'cut' } });
  await until('more than five tries', async () => (await rowOf(repairId)).attempts > 5 || undefined, 60_000);
  expect(await rowOf(repairId)).toMatchObject({ status: 'pending' });
  proxy.clear();
  expect(await settled(repairId)).toMatchObject({ status: 'done' });
  expect(await isSuspended(caseId)).toBe(true);
}, 120_000);
