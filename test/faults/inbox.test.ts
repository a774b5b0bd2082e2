import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { openTask, takeStep } from '../../scripts/demo/act-in-case.ts';
import { until } from '../../scripts/demo/api-client.ts';
import { departure } from '../../scripts/demo/in-province-story.ts';
import type { Step } from '../../scripts/demo/act-in-case.ts';
import { deliverNext } from '../../domain/inbox/deliver-message.ts';
import { systemClock } from '../../domain/platform/clock.ts';
import { openDatabase } from '../flows/support/database.ts';
import { applies, caseOf, comesFirst, goesOn, newMove, play } from '../flows/relation-transfer/support/play-move.ts';
import type { Move } from '../flows/relation-transfer/support/play-move.ts';
import { signInAll } from '../flows/support/story.ts';
import type { Clients } from '../flows/support/story.ts';
import { getStack } from '../support/stack.ts';
import { expectNothingLost } from './support/invariants.ts';

const stack = getStack();
let clients: Clients;
let db: Knex;

beforeAll(async () => {
  clients = await signInAll();
  db = openDatabase();
});

afterAll(async () => {
  for (const name of ['server', 'workers'] as const) {
    if (stack.pid(name) !== null) continue;
    await stack.startProcess(name);
    await stack.waitUntilReady(name);
  }
  await db.destroy();
}, 60_000);

const messageOf = (move: Move): Promise<{ state: string; command_id: string | null; attempts: number } | undefined> =>
  db('office_messages').where({ from_case: caseOf(move, 'out'), name: 'file-announced' }).first('state', 'command_id', 'attempts') as Promise<{ state: string; command_id: string | null; attempts: number } | undefined>;

/** A receiving case that waits, and a sender whose file goes out while no worker runs; then the server dies, and the worker announces the file. */
async function givenAnnouncedWithoutServer(): Promise<Move> {
  const move = await play(newMove(clients, db), [applies(), comesFirst(), goesOn('out', departure.slice(0, -1))]);
  const last = departure.at(-1) as Step;
  await openTask(clients.county1, caseOf(move, 'out'), last.task);
  await until('the case that waits', async () => (await db('steps').where({ case_id: caseOf(move, 'in'), activity_id: 'await-file' }).whereNull('ended_at').first('id')) as { id: string } | undefined);
  await stack.stopProcess('workers');
  await takeStep(clients, caseOf(move, 'out'), last);
  const running = stack.pid('server');
  expect(await stack.killProcess('server')).toBe(running);
  await stack.startProcess('workers');
  await stack.waitUntilReady('workers');
  await until('the announcement', async () => messageOf(move));
  return move;
}

async function expectDeliveredOnce(move: Move): Promise<void> {
  await stack.startProcess('server');
  await stack.waitUntilReady('server');
  await openTask(clients.othercounty, caseOf(move, 'in'), 'check-receipts');
  expect(await messageOf(move)).toMatchObject({ state: 'delivered', attempts: 1 });
  expect(await db('acts').where({ case_id: caseOf(move, 'in'), act: 'learn-of-file' }).select('status')).toEqual([{ status: 'effective' }]);
  expect(await db('commands').where({ case_id: caseOf(move, 'in'), type: 'correlate' }).select('status')).toEqual([{ status: 'done' }]);
  expect(await db('tasks').where({ case_id: caseOf(move, 'in'), task_key: 'check-receipts' }).select('id')).toHaveLength(1);
  await expectNothingLost(db, [caseOf(move, 'out'), caseOf(move, 'in')]);
}

test('the server killed between the effect and the delivery: the message is delivered after the restart', async () => {
  const move = await givenAnnouncedWithoutServer();
  expect(await messageOf(move)).toEqual({ state: 'waiting', command_id: null, attempts: 0 });
  await expectDeliveredOnce(move);
}, 180_000);

test('several carriers at the same moment, and a server killed before its command was sent: delivered once', async () => {
  const move = await givenAnnouncedWithoutServer();
  const carried = await Promise.all(Array.from({ length: 3 }, () => deliverNext({ db, clock: systemClock })));
  expect(carried.filter(Boolean)).toHaveLength(1);
  expect(await messageOf(move)).toMatchObject({ state: 'waiting', command_id: expect.any(String), attempts: 1 });
  await expectDeliveredOnce(move);
}, 180_000);
