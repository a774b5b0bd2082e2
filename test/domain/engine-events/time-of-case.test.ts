import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { applyPartition } from '../../../domain/engine-events/apply-engine-events.ts';
import { partitionOf } from '../../../domain/engine-events/engine-event.ts';
import { systemClock } from '../../../domain/platform/clock.ts';
import { makeCase } from '../../server/support/make-case.ts';
import type { TestApp } from '../../server/support/test-app.ts';
import { testApp } from '../../server/support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

test.each([
  ['a case has the engine\'s times', null, null, '2026-11-28T01:00:00.000Z', '2026-11-28T02:30:00.000Z'],
  ['a simulated case is on its own days, at the hour at which it happened', '2026-03-02', '2026-03-05', '2026-03-02T01:00:00.000Z', '2026-03-05T02:30:00.000Z'],
])('%s', async (_name, begunOn, endedOn, from, to) => {
  const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901');
  const { process_instance_id: root } = (await t.db('cases').where({ id }).first('process_instance_id')) as { process_instance_id: string };
  const step = randomUUID();
  const happens = async (on: string | null, payload: Record<string, unknown>): Promise<void> => {
    await t.db('cases').where({ id }).update({ simulated_on: on });
    await t.owner.withSchema('bridge').table('engine_events').insert({
      partition: partitionOf(root), process_instance_id: root, root_process_instance_id: root, kind: 'activity',
      payload: JSON.stringify({ activityInstanceId: step, activityId: 'county-review', activityType: 'userTask', definitionKey: 'disability-rating', startTime: '2026-11-28T09:00:00.000+08:00', ...payload }),
    });
    const errors: unknown[] = [];
    await applyPartition({ db: t.db, clock: systemClock, logger: { error: (fault: unknown) => void errors.push(fault) } }, partitionOf(root), { wait: true });
    expect(errors).toEqual([]);
  };
  await happens(begunOn, {});
  await happens(endedOn, { endTime: '2026-11-28T10:30:00.000+08:00' });
  const row = (await t.db('steps').where({ id: step }).first('started_at', 'ended_at', 'case_started_at', 'case_ended_at')) as Record<string, Date>;
  expect([row['started_at'], row['ended_at']].map((at) => at?.toISOString())).toEqual(['2026-11-28T01:00:00.000Z', '2026-11-28T02:30:00.000Z']);
  expect([row['case_started_at'], row['case_ended_at']].map((at) => at?.toISOString())).toEqual([from, to]);
});
