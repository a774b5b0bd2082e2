import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { advance } from '../../scripts/demo/act-in-case.ts';
import { until } from '../../scripts/demo/api-client.ts';
import { fromAcceptance } from '../../scripts/demo/initial-rating-story.ts';
import type { Step } from '../../scripts/demo/act-in-case.ts';
import { openDatabase } from '../flows/support/database.ts';
import { givenCase, signInAll, takeSteps, viewCase } from '../flows/support/story.ts';
import type { Clients } from '../flows/support/story.ts';
import { getStack } from '../support/stack.ts';
import { expectNothingLost } from './support/invariants.ts';

const stack = getStack();
const upTo = (task: string): Step[] => fromAcceptance.slice(0, fromAcceptance.findIndex((step) => step.task === task));
const from = (task: string): Step[] => fromAcceptance.slice(fromAcceptance.findIndex((step) => step.task === task));

let clients: Clients;
let db: Knex;
beforeAll(async () => {
  clients = await signInAll();
  db = openDatabase();
});
afterAll(() => db.destroy());

test('the engine killed in the middle of a case and started again: the case goes on to its end', async () => {
  const { id } = await givenCase(clients);
  await takeSteps(clients, id, upTo('fill-approval-form'));
  const killed = stack.pid('engine');
  expect(await stack.killProcess('engine')).toBe(killed);
  const ready = await fetch(`${stack.serverUrl}/health/ready`);
  expect(ready.status).toBe(503);
  await stack.startProcess('engine');
  await stack.waitUntilReady('engine');
  await takeSteps(clients, id, from('fill-approval-form'));
  const view = await viewCase(clients.county1, id);
  expect(view.case).toMatchObject({ status: 'closed', outcome: 'approved' });
  expect(view.constraints.filter((finding) => finding.status !== 'satisfied')).toEqual([]);
  await expectNothingLost(db, [id]);
}, 240_000);

test('PostgreSQL crashes under load: every acknowledged act is kept, and the cases go on', async () => {
  const cases = [await givenCase(clients), await givenCase(clients), await givenCase(clients)];
  const acknowledged: { caseId: string; act: string }[] = [];
  let crashed = false;
  const work = cases.map(async ({ id }) => {
    for (const step of upTo('issue-notices')) {
      await until(`${step.task} through the crash`, async () => {
        try {
          const [done] = await takeSteps(clients, id, [step]);
          acknowledged.push({ caseId: id, act: done?.act.act ?? '' });
          return true;
        } catch (error) {
          // What was submitted before the crash may have taken effect: then the next step is there.
          const effective: { id: string } | undefined = await db('acts').where({ case_id: id, activity_id: step.task, status: 'effective' }).first('id').catch(() => undefined);
          if (effective) return true;
          if (!crashed) throw error;
          return undefined;
        }
      }, 120_000);
    }
  });
  await until('some work', async () => (acknowledged.length >= 2 ? true : undefined), 60_000);
  const before = stack.pid('postgres');
  crashed = true;
  expect(await stack.restartPostgres('immediate')).not.toBe(before);
  await Promise.all(work);

  for (const { caseId, act } of acknowledged) expect(await db('acts').where({ case_id: caseId, act, status: 'effective' }).select('id')).not.toEqual([]);
  for (const { id } of cases) {
    await advance(clients.county1, id, '2026-03-23');
    expect((await viewCase(clients.county1, id)).openTasks.map((task) => task.taskKey)).toEqual(['issue-notices']);
  }
  await expectNothingLost(db, cases.map((entry) => entry.id));
}, 300_000);
