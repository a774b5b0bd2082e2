import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { catchUp } from '../../../domain/engine-events/apply-engine-events.ts';
import { partitionOf } from '../../../domain/engine-events/engine-event.ts';
import { makeCase } from '../../server/support/make-case.ts';
import type { TestApp } from '../../server/support/test-app.ts';
import { testApp } from '../../server/support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

/** An instance whose events lie in another partition than those of the given one. */
function elsewhere(instance: string): string {
  for (;;) {
    const id = randomUUID();
    if (partitionOf(id) !== partitionOf(instance)) return id;
  }
}

test.each([
  ['closed', 'a case that was opened again has its events in the partition of its new instance, which it does not know yet', true],
  ['running', 'a case that runs has them where its instance has them, and no other partition is touched', false],
])('%s: %s', async (status, _, applied) => {
  const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901');
  await t.db('cases').where({ id }).update({ status });
  const { process_instance_id: old } = (await t.db('cases').where({ id }).first('process_instance_id')) as { process_instance_id: string };
  const instance = elsewhere(old);
  const taskId = randomUUID();
  await t.owner.withSchema('bridge').table('engine_events').insert({
    partition: partitionOf(instance), process_instance_id: instance, root_process_instance_id: instance, kind: 'task',
    payload: JSON.stringify({ event: 'create', taskId, taskDefinitionKey: 'archive', name: '归档', taskState: 'Created', definitionKey: 'disability-rating', startTime: '2026-03-02T09:00:00+08:00' }),
  });
  await catchUp({ db: t.db, clock: t.clock, logger: t.deps.logger }, id);
  expect((await t.db('tasks').where({ id: taskId }).first('id')) !== undefined).toBe(applied);
});
