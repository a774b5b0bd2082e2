import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { applyPartition } from '../../../domain/engine-events/apply-engine-events.ts';
import { partitionOf } from '../../../domain/engine-events/engine-event.ts';
import { systemClock } from '../../../domain/platform/clock.ts';
import { freshDatabase } from '../../server/support/fresh-database.ts';
import type { FreshDatabase } from '../../server/support/fresh-database.ts';

let database: FreshDatabase;
let errors: unknown[];

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  errors = [];
  await database.owner.raw('truncate bridge.engine_events; delete from app.tasks; delete from app.steps; delete from app.process_instances');
});

const ROOT = 'root-of-the-test';
const deps = () => ({ db: database.db, clock: systemClock, logger: { error: (...args: unknown[]) => void errors.push(args) } });

async function given(...events: { root?: string; kind: string; payload: Record<string, unknown> }[]): Promise<void> {
  await database.owner.withSchema('bridge').table('engine_events').insert(
    events.map(({ root = ROOT, kind, payload }) => ({ partition: partitionOf(ROOT), process_instance_id: root, root_process_instance_id: root, kind, payload: JSON.stringify(payload) })),
  );
}
const apply = (): Promise<number> => applyPartition(deps(), partitionOf(ROOT), { wait: true });
const task = (event: string, taskState: string, more: Record<string, unknown> = {}) => ({ kind: 'task', payload: { event, taskId: 't1', taskDefinitionKey: 'check', name: '核对', taskState, definitionKey: 'p', startTime: '2026-03-02T09:00:00+08:00', ...more } });
const group = (operation: string) => ({ kind: 'identity-link', payload: { taskId: 't1', type: 'candidate', groupId: 'org449901', operation } });
// A step without its type's parts is fine; one whose start is no time cannot be stored.
const poison = (root: string) => ({ root, kind: 'activity', payload: { event: 'start', activityInstanceId: `a-${root}-${Math.random()}`, activityId: 'x', activityType: 'task', startTime: 'no time' } });

describe('rows in an unexpected order', () => {
  test('the group of a task comes before the task: both are there', async () => {
    await given(group('add'), task('create', 'Created'));
    await apply();
    expect(await database.db('tasks').first('state', 'candidate_groups', 'task_key')).toEqual({ state: 'open', candidate_groups: ['org449901'], task_key: 'check' });
  });

  test.each([
    ['Completed', 'completed'],
    ['Deleted', 'cancelled'],
  ])('a task that ended as %s stays %s whatever comes late', async (taskState, state) => {
    await given(task('create', 'Created'), task('complete', taskState, { endTime: '2026-03-03T09:00:00+08:00' }), task('update', 'Created', { assignee: 'u1' }));
    await apply();
    expect(await database.db('tasks').first('state', 'assignee')).toEqual({ state, assignee: null });
  });
});

describe('once and only once', () => {
  test('two at the same time apply each event once', async () => {
    await given(...Array.from({ length: 40 }, (_, index) => ({ kind: 'timer', payload: { jobId: `j${index}`, activityId: 'x', previousDueDate: null, dueDate: '2026-03-02T00:00:00+08:00' } })));
    const before = Number((await database.db('timer_moves').count('* as n').first() as { n: string }).n);
    const counts = await Promise.all([apply(), apply(), apply()]);
    expect(counts.sort((a, b) => a - b)).toEqual([0, 0, 40]);
    expect(Number((await database.db('timer_moves').count('* as n').first() as { n: string }).n) - before).toBe(40);
  });
});

describe('an event that cannot be applied', () => {
  test('holds back its own tree, is reported, and lets the others pass', async () => {
    await given(poison('bad'), { root: 'bad', ...task('create', 'Created') }, group('add'));
    expect(await apply()).toBe(1);
    expect(errors).toHaveLength(1);
    expect(await database.db('tasks').select('id', 'task_key')).toEqual([{ id: 't1', task_key: null }]);
  });

  test('even a whole page of them does not stand before another case', async () => {
    await given(...Array.from({ length: 520 }, () => poison('bad')), task('create', 'Created'));
    expect(await apply()).toBe(1);
    expect(await database.db('tasks').select('task_key')).toEqual([{ task_key: 'check' }]);
  });
});
