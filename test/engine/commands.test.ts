import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/engine-client.ts';
import { deploy, doWork, openEngine, openTask, openWork, startCase } from './setup.ts';
import type { EngineUnderTest, RunningCase } from './setup.ts';

const remindAt = '3226-03-01T00:00:00+08:00';
let engine: EngineUnderTest;
beforeAll(async () => {
  engine = await openEngine();
  await deploy(engine, 'test-steps');
  await deploy(engine, 'test-message');
  await deploy(engine, 'test-dead-end');
});
afterAll(() => engine.close());

interface Prepared {
  readonly running: RunningCase;
  readonly payload: Record<string, unknown>;
}

async function atFirst(definition = 'test-steps', variables = {}): Promise<RunningCase & { taskId: string }> {
  const running = await startCase(engine, definition, { secondRemindAt: remindAt, ...variables });
  return { ...running, taskId: await openTask(engine, running.businessKey, 'first') };
}

async function pastFirst(definition = 'test-steps', variables = {}): Promise<RunningCase> {
  const { taskId, ...running } = await atFirst(definition, variables);
  await engine.server.command('complete', { taskId, userId: 'u1', variables: {} });
  return running;
}

async function atSecond(): Promise<RunningCase & { timer: string }> {
  const running = await pastFirst();
  await doWork(engine, await openWork(engine, running.businessKey));
  const timer = await until('timer', async () => (await engine.server.state(running.businessKey)).jobs.find((job) => job.kind === 'timer')?.id);
  return { ...running, timer };
}

/** One way to stand before each type of command. */
const preparations: Record<string, () => Promise<Prepared>> = {
  start: async () => {
    const businessKey = randomUUID();
    return { running: { businessKey, root: '' }, payload: { definitionKey: 'test-steps', businessKey, variables: { countyGroup: 'org441521' } } };
  },
  complete: async () => {
    const { taskId, ...running } = await atFirst();
    return { running, payload: { taskId, userId: 'u1', variables: { outcome: 'yes' } } };
  },
  claim: async () => {
    const { taskId, ...running } = await atFirst();
    return { running, payload: { taskId, userId: 'u1' } };
  },
  release: async () => {
    const { taskId, ...running } = await atFirst();
    await engine.server.command('claim', { taskId, userId: 'u1' });
    return { running, payload: { taskId, userId: 'u1' } };
  },
  assign: async () => {
    const { taskId, ...running } = await atFirst();
    return { running, payload: { taskId, userId: 'u2' } };
  },
  correlate: async () => {
    const running = await pastFirst('test-message');
    await until('message', async () => (await engine.server.state(running.businessKey)).tokens.some((token) => token.activityId === 'wait'));
    return { running, payload: { messageName: 'test-message', businessKey: running.businessKey, variables: { answer: 'yes' } } };
  },
  'set-timer': async () => {
    const running = await atSecond();
    return { running, payload: { businessKey: running.businessKey, activityId: 'second-remind', dueDate: '3226-05-01T00:00:00+08:00', variables: { secondRemindAt: '3226-05-01T00:00:00+08:00' } } };
  },
  'execute-job': async () => {
    const running = await atSecond();
    return { running, payload: { jobId: running.timer } };
  },
  'retry-job': async () => {
    const running = await pastFirst('test-dead-end', { outcome: 'no' });
    const jobId = await until('incident', async () => (await engine.server.state(running.businessKey)).incidents[0]?.configuration);
    await engine.server.command('set-variables', { businessKey: running.businessKey, variables: { outcome: 'yes' } });
    return { running, payload: { jobId } };
  },
  'retry-external-task': async () => {
    const running = await pastFirst();
    const externalTaskId = await openWork(engine, running.businessKey);
    const workerId = randomUUID();
    await engine.worker.request('POST', `/engine-rest/external-task/${externalTaskId}/lock`, { workerId, lockDuration: 30_000 });
    const failed = await engine.worker.request('POST', `/engine-rest/external-task/${externalTaskId}/failure`, { workerId, errorMessage: 'x', retries: 0, retryTimeout: 0 });
    expect(failed.status).toBe(204);
    return { running, payload: { externalTaskId } };
  },
  suspend: async () => {
    const { taskId: _, ...running } = await atFirst();
    return { running, payload: { businessKey: running.businessKey } };
  },
  activate: async () => {
    const { taskId: _, ...running } = await atFirst();
    await engine.server.command('suspend', { businessKey: running.businessKey });
    return { running, payload: { businessKey: running.businessKey } };
  },
  cancel: async () => {
    const { taskId: _, ...running } = await atFirst();
    return { running, payload: { businessKey: running.businessKey, reason: '撤回' } };
  },
  'move-token': async () => {
    const { taskId: _, ...running } = await atFirst();
    const token = (await engine.server.state(running.businessKey)).tokens.find(({ activityId }) => activityId === 'first');
    return { running, payload: { businessKey: running.businessKey, processInstanceId: running.root, activityInstanceId: token?.activityInstanceId, targetActivityId: 'second' } };
  },
  'set-variables': async () => {
    const { taskId: _, ...running } = await atFirst();
    return { running, payload: { businessKey: running.businessKey, variables: { count: 3, big: 4_000_000_000, flag: true, none: null, text: '文' } } };
  },
};

const rowsOfCommand = (id: string): Promise<{ kind: string }[]> =>
  engine.query("select kind from bridge.engine_events where kind = 'command' and payload->>'commandId' = $1", [id]);

describe('a command that is sent again because its answer was lost', () => {
  it.each(Object.keys(preparations))('%s has one effect and gives the stored result', async (type) => {
    const { payload } = await (preparations[type] as () => Promise<Prepared>)();
    const id = randomUUID();
    const first = await engine.server.command(type, payload, id);
    expect(first).toMatchObject({ status: 200, body: { id, type, repeated: false } });
    const again = await engine.server.command(type, payload, id);
    expect(again).toEqual({ status: 200, body: { id, type, result: first.body.result, repeated: true } });
    expect(await rowsOfCommand(id)).toHaveLength(1);
  });

  it.each(['start', 'complete', 'execute-job', 'cancel'])('%s sent five times at once has one effect', async (type) => {
    const { payload } = await (preparations[type] as () => Promise<Prepared>)();
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => engine.server.command(type, payload, id)));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200]);
    expect(answers.filter((answer) => answer.body.repeated === false)).toHaveLength(1);
    for (const answer of answers) expect(answer.body.result).toEqual(answers[0]?.body.result);
    expect(await rowsOfCommand(id)).toHaveLength(1);
    if (type === 'start') expect((await engine.server.state(String(payload['businessKey']))).instances).toHaveLength(1);
  });

  it('does not take an id for another type', async () => {
    const { payload } = await (preparations['start'] as () => Promise<Prepared>)();
    const id = randomUUID();
    await engine.server.command('start', payload, id);
    expect(await engine.server.command('cancel', { businessKey: payload['businessKey'], reason: 'x' }, id)).toMatchObject({ status: 422, body: { code: 'invalid' } });
  });

  it('leaves nothing when it was refused, so that the same id can succeed later', async () => {
    const { taskId, businessKey } = await atFirst();
    const id = randomUUID();
    await engine.server.command('suspend', { businessKey });
    expect(await engine.server.command('complete', { taskId, userId: 'u1' }, id)).toMatchObject({ status: 409, body: { code: 'suspended', retryable: false } });
    expect(await rowsOfCommand(id)).toHaveLength(0);
    await engine.server.command('activate', { businessKey });
    expect(await engine.server.command('complete', { taskId, userId: 'u1' }, id)).toMatchObject({ status: 200, body: { repeated: false } });
  });
});

describe('why a command is refused', () => {
  it('start: something of the case runs already, and which instance', async () => {
    const { businessKey, root } = await atFirst();
    expect(await engine.server.command('start', { definitionKey: 'test-steps', businessKey })).toMatchObject({ status: 409, body: { code: 'already-started', retryable: false, detail: root } });
  });

  it('start: two different commands for one case at once make one instance', async () => {
    const businessKey = randomUUID();
    const payload = { definitionKey: 'test-steps', businessKey, variables: { countyGroup: 'org441521' } };
    const answers = await Promise.all([1, 2, 3].map(() => engine.server.command('start', payload)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
    expect((await engine.server.state(businessKey)).instances).toHaveLength(1);
  });

  it('a task that was completed and one that was cancelled are told apart', async () => {
    const completed = await atFirst();
    await engine.server.command('complete', { taskId: completed.taskId, userId: 'u1' });
    expect(await engine.server.command('complete', { taskId: completed.taskId, userId: 'u1' })).toMatchObject({ status: 404, body: { code: 'task-gone', outcome: 'completed', retryable: false } });
    const cancelled = await atFirst();
    await engine.server.command('cancel', { businessKey: cancelled.businessKey, reason: 'x' });
    expect(await engine.server.command('claim', { taskId: cancelled.taskId, userId: 'u1' })).toMatchObject({ status: 404, body: { code: 'task-gone', outcome: 'cancelled' } });
    expect(await engine.server.command('claim', { taskId: 'nothing', userId: 'u1' })).toMatchObject({ status: 404, body: { code: 'task-gone', outcome: 'unknown' } });
  });

  it('another person has the task', async () => {
    const { taskId } = await atFirst();
    expect((await engine.server.command('claim', { taskId, userId: 'u1' })).status).toBe(200);
    expect((await engine.server.command('claim', { taskId, userId: 'u1' })).status).toBe(200);
    for (const type of ['claim', 'complete', 'release']) {
      expect(await engine.server.command(type, { taskId, userId: 'u2' })).toMatchObject({ status: 409, body: { code: 'task-taken', retryable: false } });
    }
  });

  it('of two people who claim at once, one gets the task', async () => {
    const { taskId } = await atFirst();
    const answers = await Promise.all(['u1', 'u2', 'u3'].map((userId) => engine.server.command('claim', { taskId, userId })));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    for (const answer of answers.filter((each) => each.status !== 200)) expect(answer).toMatchObject({ status: 409, body: { code: 'task-taken' } });
  });

  it.each([
    ['correlate', { messageName: 'test-message' }, 'no-subscriber'],
  ])('%s: nobody waits', async (type, extra, code) => {
    const { businessKey } = await atFirst();
    expect(await engine.server.command(type, { businessKey, ...extra })).toMatchObject({ status: 409, body: { code } });
  });

  it.each(['complete', 'claim', 'correlate', 'execute-job'])('%s: the case is suspended', async (type) => {
    const { running, payload } = await (preparations[type] as () => Promise<Prepared>)();
    const { businessKey } = running;
    await engine.server.command('suspend', { businessKey });
    expect(await engine.server.command(type, payload)).toMatchObject({ status: 409, body: { code: 'suspended', retryable: false } });
  });

  it('a case that has ended', async () => {
    const { businessKey } = await atFirst();
    await engine.server.command('cancel', { businessKey, reason: 'x' });
    for (const [type, extra] of [['cancel', { reason: 'x' }], ['suspend', {}], ['activate', {}], ['set-variables', { variables: {} }], ['correlate', { messageName: 'test-message' }], ['set-timer', { activityId: 'second-remind', dueDate: remindAt }]] as const) {
      expect(await engine.server.command(type, { businessKey, ...extra })).toMatchObject({ status: 404, body: { code: 'instance-gone', outcome: 'cancelled' } });
    }
  });

  it('a token that has gone on, and a step that the diagram does not have', async () => {
    const { payload } = await (preparations['move-token'] as () => Promise<Prepared>)();
    expect(await engine.server.command('move-token', { ...payload, targetActivityId: 'nowhere' })).toMatchObject({ status: 422, body: { code: 'invalid' } });
    expect((await engine.server.command('move-token', payload)).status).toBe(200);
    expect((await engine.server.state(String(payload['businessKey']))).tokens.map(({ activityId }) => activityId)).toEqual(['second']);
    expect(await engine.server.command('move-token', payload)).toMatchObject({ status: 409, body: { code: 'token-gone', retryable: false } });
  });

  it('a job that has run, and one that was taken away', async () => {
    const ran = await atSecond();
    await engine.server.command('execute-job', { jobId: ran.timer });
    expect(await engine.server.command('execute-job', { jobId: ran.timer })).toMatchObject({ status: 404, body: { code: 'job-gone', outcome: 'completed' } });
    const cancelled = await atSecond();
    await engine.server.command('cancel', { businessKey: cancelled.businessKey, reason: 'x' });
    expect(await engine.server.command('retry-job', { jobId: cancelled.timer })).toMatchObject({ status: 404, body: { code: 'job-gone', outcome: 'cancelled' } });
    expect(await engine.server.command('retry-external-task', { externalTaskId: 'nothing' })).toMatchObject({ status: 404, body: { code: 'task-gone', outcome: 'unknown' } });
  });

  it.each([
    ['unknown type', 'delete-everything', {}],
    ['no definition', 'start', { definitionKey: 'nothing', businessKey: 'x' }],
    ['no business key', 'start', { definitionKey: 'test-steps' }],
    ['a user id with other signs', 'claim', { taskId: 'x', userId: 'a b' }],
    ['an object as variable', 'start', { definitionKey: 'test-steps', businessKey: 'x', variables: { person: { name: 'x' } } }],
    ['a long text', 'start', { definitionKey: 'test-steps', businessKey: 'x', variables: { text: 'x'.repeat(4001) } }],
    ['a date without offset', 'set-timer', { businessKey: 'x', activityId: 'y', dueDate: '2026-01-01' }],
    ['a field of another type', 'complete', { taskId: {}, userId: 'u1' }],
  ])('422: %s', async (_, type, payload) => {
    expect(await engine.server.command(type, payload)).toMatchObject({ status: 422, body: { code: 'invalid', retryable: false } });
  });

  it('422: no JSON, no id', async () => {
    expect((await engine.server.request('POST', '/commands', { type: 'start', payload: {} })).status).toBe(422);
    expect((await engine.server.request('POST', '/commands', { id: 'not-a-uuid', type: 'start', payload: {} })).status).toBe(422);
  });
});

describe('what a command leaves', () => {
  it('set-variables keeps the types', async () => {
    const { running, payload } = await (preparations['set-variables'] as () => Promise<Prepared>)();
    await engine.server.command('set-variables', payload);
    const { body } = await engine.server.request<Record<string, { type: string; value: unknown }>>('GET', `/engine-rest/process-instance/${running.root}/variables`);
    expect(body).toMatchObject({
      count: { type: 'Integer', value: 3 }, big: { type: 'Long', value: 4_000_000_000 }, flag: { type: 'Boolean', value: true }, none: { type: 'Null', value: null }, text: { type: 'String', value: '文' },
    });
  });

  it('execute-job runs a timer long before its date, without touching the person\'s task', async () => {
    const { businessKey, timer } = await atSecond();
    await engine.server.command('execute-job', { jobId: timer });
    const state = await engine.server.state(businessKey);
    expect(state.externalTasks.map((task) => task.topic)).toEqual(['test.remind']);
    expect(state.tasks.map((task) => task.taskDefinitionKey)).toEqual(['second']);
  });

  it('a job that fails again when it is executed answers 500 and keeps the case as it was', async () => {
    const { businessKey, root } = await pastFirst('test-dead-end', { outcome: 'no' });
    const jobId = await until('incident', async () => (await engine.server.state(businessKey)).incidents[0]?.configuration);
    const before = (await engine.events(root)).length;
    expect(await engine.server.command('execute-job', { jobId })).toMatchObject({ status: 500, body: { code: 'engine-failure', retryable: true } });
    expect(await engine.events(root)).toHaveLength(before);
    expect((await engine.server.state(businessKey)).jobs).toMatchObject([{ id: jobId, retries: 0, kind: 'message' }]);
  });

  it('a suspended case shows as such, and its external tasks are not handed out', async () => {
    const { businessKey } = await pastFirst();
    await openWork(engine, businessKey);
    await engine.server.command('suspend', { businessKey });
    expect((await engine.server.state(businessKey)).instances.map((instance) => instance.suspended)).toEqual([true]);
  });
});

describe('a completion whose next step cannot run', () => {
  it('stands, and leaves a job with an incident that can be repaired', async () => {
    const { businessKey, taskId } = await atFirst('test-dead-end', { outcome: 'no' });
    expect((await engine.server.command('complete', { taskId, userId: 'u1' })).status).toBe(200);
    const state = await until('incident', async () => {
      const now = await engine.server.state(businessKey);
      return now.incidents.length > 0 && now;
    });
    expect(state.tasks).toEqual([]);
    expect(state.tokens.map((token) => token.activityId)).toEqual(['first']);
    expect(state.jobs).toMatchObject([{ kind: 'message', activityId: 'first', retries: 0, suspended: false, failure: expect.stringContaining('choice') }]);
    expect(state.incidents).toMatchObject([{ type: 'failedJob', activityId: 'first', configuration: state.jobs[0]?.id }]);

    await engine.server.command('set-variables', { businessKey, variables: { outcome: 'yes' } });
    await engine.server.command('retry-job', { jobId: state.jobs[0]?.id });
    await until('the end', async () => (await engine.server.state(businessKey)).instances.length === 0);
    expect(await engine.server.command('cancel', { businessKey, reason: 'x' })).toMatchObject({ status: 404, body: { outcome: 'completed' } });
  });
});
