import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/engine-client.ts';
import { deploy, doWork, openEngine, openTask, openWork, startCase, tally } from './setup.ts';
import type { EngineUnderTest, EventRow } from './setup.ts';

const remindAt = '3226-03-01T00:00:00+08:00';
let engine: EngineUnderTest;
beforeAll(async () => {
  engine = await openEngine();
  await deploy(engine, 'test-steps');
  await deploy(engine, 'test-parent', 'test-child');
  await deploy(engine, 'test-dead-end');
});
afterAll(() => engine.close());

/** Rows that the step adds to the case's outbox, once the last expected one is there. */
async function rowsOf(root: string, before: readonly EventRow[], isLast: (row: EventRow) => boolean): Promise<EventRow[]> {
  return until('the last row', async () => {
    const rows = (await engine.events(root)).slice(before.length);
    return rows.some(isLast) && rows;
  });
}

async function atSecond(): Promise<{ businessKey: string; root: string; second: string }> {
  const { businessKey, root } = await startCase(engine, 'test-steps', { secondRemindAt: remindAt });
  await engine.server.command('complete', { taskId: await openTask(engine, businessKey, 'first'), userId: 'u1', variables: {} });
  await doWork(engine, await openWork(engine, businessKey));
  return { businessKey, root, second: await openTask(engine, businessKey, 'second') };
}

describe('the outbox has each change once', () => {
  it('at the start: the command first, then process, steps, candidate group and task', async () => {
    const { businessKey, root } = await startCase(engine, 'test-steps');
    const rows = await engine.events(root);
    expect(rows[0]).toMatchObject({ kind: 'command', process_instance_id: root, payload: { type: 'start', result: null } });
    expect(tally(rows)).toEqual({
      'command start': 1,
      'process start test-steps': 1,
      'activity start start': 1,
      'activity end start': 1,
      'activity start first': 1,
      'activity update first': 1,
      'identity-link add org441521': 1,
      'task create first': 1,
      'task update first': 1,
    });
    expect(rows.find((row) => row.kind === 'process')?.payload).toMatchObject({ businessKey, state: 'ACTIVE', superProcessInstanceId: null, endTime: null });
    expect(rows.find((row) => row.kind === 'task')?.payload).toMatchObject({
      taskDefinitionKey: 'first', name: '第一步', assignee: null, startTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+\+08:00$/), endTime: null, definitionKey: 'test-steps',
    });
  });

  it('of one case all rows in one partition, by the hash of the root instance', async () => {
    const { root } = await startCase(engine, 'test-steps');
    let hash = 0;
    for (const unit of root) hash = (Math.imul(hash, 31) + unit.charCodeAt(0)) | 0;
    expect(new Set((await engine.events(root)).map((row) => row.partition))).toEqual(new Set([((hash % 16) + 16) % 16]));
  });

  it('of a claim, an assignment and a release', async () => {
    const { businessKey, root } = await startCase(engine, 'test-steps');
    const taskId = await openTask(engine, businessKey, 'first');
    const before = await engine.events(root);
    await engine.server.command('claim', { taskId, userId: 'u1' });
    await engine.server.command('assign', { taskId, userId: 'u2' });
    await engine.server.command('release', { taskId, userId: 'u2' });
    const rows = (await engine.events(root)).slice(before.length);
    expect(rows.filter((row) => row.kind === 'task').map((row) => row.payload['assignee'])).toEqual(['u1', 'u2', null]);
    const links = rows.filter((row) => row.kind === 'identity-link').map(({ payload }) => `${String(payload['operation'])} ${String(payload['type'])} ${String(payload['userId'])}`);
    expect(links.sort()).toEqual(['add assignee u1', 'add assignee u2', 'delete assignee u1', 'delete assignee u2']);
    expect(rows.filter((row) => row.kind === 'command').map((row) => row.payload['type'])).toEqual(['claim', 'assign', 'release']);
  });

  it('of a completion and of the step after it', async () => {
    const { businessKey, root } = await startCase(engine, 'test-steps');
    const taskId = await openTask(engine, businessKey, 'first');
    const before = await engine.events(root);
    await engine.server.command('complete', { taskId, userId: 'u1', variables: {} });
    const rows = await rowsOf(root, before, (row) => row.payload['activityId'] === 'work');
    expect(rows[0]).toMatchObject({ kind: 'command', payload: { type: 'complete' } });
    const counts = tally(rows);
    expect(counts).toMatchObject({ 'command complete': 1, 'task complete first': 1, 'activity end first': 1, 'activity start work': 1 });
    expect(Math.max(...Object.values(counts))).toBe(1);
    expect(rows.find((row) => row.kind === 'task')?.payload).toMatchObject({ taskState: 'Completed', deleteReason: 'completed' });
  });

  it('of a cancelled case: the task is known by its state, the activity by its flag', async () => {
    const { businessKey, root, second } = await atSecond();
    const before = await engine.events(root);
    await engine.server.command('cancel', { businessKey, reason: '撤回申请' });
    const rows = (await engine.events(root)).slice(before.length);
    expect(rows[0]).toMatchObject({ kind: 'command', payload: { type: 'cancel' } });
    const tasks = rows.filter((row) => row.kind === 'task');
    expect(tasks).toHaveLength(1);
    expect(tasks[0]?.payload).toMatchObject({ taskId: second, taskState: 'Deleted' });
    expect(rows.filter((row) => row.kind === 'activity').map((row) => [row.payload['activityId'], row.payload['event'], row.payload['canceled']])).toEqual([['second', 'end', true]]);
    expect(rows.filter((row) => row.kind === 'process').map((row) => row.payload)).toMatchObject([{ event: 'end', state: 'EXTERNALLY_TERMINATED', deleteReason: '撤回申请' }]);
  });

  it('of a suspension and an activation: a row for the root and for the called instance', async () => {
    const { businessKey, root } = await startCase(engine, 'test-parent');
    await engine.server.command('complete', { taskId: await openTask(engine, businessKey, 'first'), userId: 'u1', variables: {} });
    await openTask(engine, businessKey, 'child-step');
    const before = await engine.events(root);
    await engine.server.command('suspend', { businessKey });
    await engine.server.command('activate', { businessKey });
    const rows = (await engine.events(root)).slice(before.length);
    const called = (await engine.server.state(businessKey)).instances.find((instance) => instance.definitionKey === 'test-child');
    expect(called?.superProcessInstanceId).toBe(root);
    const marks = rows.filter((row) => row.kind === 'suspension').map((row) => `${row.process_instance_id === root ? 'root' : 'called'} ${String(row.payload['suspended'])}`);
    expect(marks.sort()).toEqual(['called false', 'called true', 'root false', 'root true']);
    expect(rows.filter((row) => row.kind === 'process').map((row) => row.payload['state']).sort()).toEqual(['ACTIVE', 'ACTIVE', 'SUSPENDED', 'SUSPENDED']);
  });

  it('of a timer that was moved, with both dates', async () => {
    const { businessKey, root } = await atSecond();
    const before = await engine.events(root);
    const answer = await engine.server.command('set-timer', { businessKey, activityId: 'second-remind', dueDate: '3226-04-02T00:00:00+08:00' });
    expect(answer.body.result).toEqual({ moved: 1 });
    const rows = (await engine.events(root)).slice(before.length);
    expect(rows.map((row) => row.kind)).toEqual(['command', 'timer']);
    const [timer] = (await engine.server.state(businessKey)).jobs.filter((job) => job.kind === 'timer');
    expect(rows[1]?.payload).toEqual({ jobId: timer?.id, activityId: 'second-remind', previousDueDate: remindAt, dueDate: '3226-04-02T00:00:00+08:00' });
    expect(timer?.dueDate).toBe('3226-04-02T00:00:00+08:00');
  });

  it('of an incident, and of its end', async () => {
    const { businessKey, root } = await startCase(engine, 'test-dead-end', { outcome: 'no' });
    await engine.server.command('complete', { taskId: await openTask(engine, businessKey, 'first'), userId: 'u1', variables: {} });
    await until('incident', async () => (await engine.server.state(businessKey)).incidents.length > 0);
    const created = (await engine.events(root)).filter((row) => row.kind === 'incident');
    expect(created.map((row) => row.payload)).toMatchObject([{ event: 'create', incidentType: 'failedJob', activityId: 'first', endTime: null }]);
    await engine.server.command('cancel', { businessKey, reason: 'x' });
    expect((await engine.events(root)).filter((row) => row.kind === 'incident').map((row) => row.payload['event'])).toEqual(['create', 'delete']);
  });
});
