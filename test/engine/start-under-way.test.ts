import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/engine-client.ts';
import { deploy, doWork, openEngine, openTask, openWork } from './setup.ts';
import type { EngineUnderTest } from './setup.ts';

const remindAt = '3226-03-01T00:00:00+08:00';
const secondRemindAt = remindAt;
let engine: EngineUnderTest;
beforeAll(async () => {
  engine = await openEngine();
  await deploy(engine, 'test-under-way', 'test-steps');
});
afterAll(() => engine.close());

const payloadOf = (definitionKey: string, startBefore: readonly Record<string, unknown>[], variables: Record<string, unknown> = {}) => ({ definitionKey, businessKey: randomUUID(), variables: { countyGroup: 'org441521', ...variables }, startBefore });

describe('a case that was under way elsewhere', () => {
  it('starts before the element where it stands: nothing before it happens, and its timer waits for the date that was given', async () => {
    const payload = payloadOf('test-steps', [{ activityId: 'second' }], { secondRemindAt });
    expect(await engine.server.command('start', payload)).toMatchObject({ status: 200 });
    const state = await engine.server.state(payload.businessKey);
    expect(state.tasks.map((task) => task.taskDefinitionKey)).toEqual(['second']);
    expect(state.externalTasks).toEqual([]);
    expect(state.jobs.map((job) => [job.kind, Date.parse(String(job.dueDate))])).toEqual([['timer', Date.parse(remindAt)]]);
  });

  it('starts before a step of the system, which is done then', async () => {
    const payload = payloadOf('test-steps', [{ activityId: 'work' }], { secondRemindAt });
    await engine.server.command('start', payload);
    await doWork(engine, await openWork(engine, payload.businessKey));
    await openTask(engine, payload.businessKey, 'second');
  });

  it('stands inside a called diagram, with what that holds for itself, and goes on in its caller', async () => {
    const payload = payloadOf('test-under-way', [{ activityId: 'call' }, { activityId: 'second', variables: { secondRemindAt } }]);
    const { body } = await engine.server.command('start', payload);
    const root = String(body.result?.['processInstanceId']);
    const state = await engine.server.state(payload.businessKey);
    expect(state.tasks.map((task) => task.taskDefinitionKey)).toEqual(['second']);
    expect(state.jobs).toHaveLength(1);
    const events = await engine.events(root);
    // The marks of all that the command did stand behind it, in the partition of the case.
    expect(events[0]?.kind).toBe('command');
    expect(new Set(events.map((row) => row.partition)).size).toBe(1);

    await engine.server.command('complete', { taskId: state.tasks[0]?.id, userId: 'u1', variables: {} });
    await until('the end', async () => (await engine.server.state(payload.businessKey)).instances.length === 0);
  });

  it('sent again stands where it stood', async () => {
    const payload = payloadOf('test-under-way', [{ activityId: 'call' }, { activityId: 'second', variables: { secondRemindAt } }]);
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => engine.server.command('start', payload, id)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect((await engine.server.state(payload.businessKey)).instances).toHaveLength(2);
  });

  it.each([
    ['no such element', [{ activityId: 'nowhere' }]],
    ['no element named', [{}]],
    ['something that is no step', [{ activityId: 'to-first' }]],
    ['nothing is called there', [{ activityId: 'first' }, { activityId: 'second' }]],
    ['the called diagram has no such element', [{ activityId: 'call' }, { activityId: 'nowhere' }]],
  ])('422: %s, and nothing of the case runs', async (_, startBefore) => {
    const payload = payloadOf('test-under-way', startBefore, { secondRemindAt });
    expect(await engine.server.command('start', payload)).toMatchObject({ status: 422, body: { code: 'invalid', retryable: false } });
    expect((await engine.server.state(payload.businessKey)).instances).toEqual([]);
  });
});
