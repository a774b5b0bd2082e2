import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { defineHandler } from '../../workers/runtime/index.ts';
import { until } from '../support/engine-client.ts';
import { carelessHandler } from './support/handlers.ts';
import { openLab } from './support/worker-lab.ts';
import type { WorkerLab } from './support/worker-lab.ts';

let lab: WorkerLab;
beforeAll(async () => {
  lab = await openLab();
});
afterEach(() => lab.clean());
afterAll(() => lab.close());

const inputSchema = { type: 'object', required: ['category'], properties: { category: { enum: ['C2', 'C3'] }, dueOn: { type: 'string', format: 'date' } }, additionalProperties: false };

describe('pitfall 5: outputs', () => {
  it('of every allowed kind arrive as variables of the case', async () => {
    const names = ['text', 'whole', 'large', 'broken', 'flag', 'cleared'];
    await lab.work([carelessHandler('worker-test.step', names, () => ({ text: '第一号', whole: 5, large: 4_102_444_800_000, broken: 2.5, flag: true, cleared: null }))]);
    const { caseId, instanceId } = await lab.startCase('worker-test-step', { cleared: 'from an earlier round' });
    await lab.reachCheck(caseId);
    expect(await lab.variables(instanceId)).toMatchObject({
      text: { type: 'String', value: '第一号' },
      whole: { type: 'Integer', value: 5 },
      large: { type: 'Long', value: 4_102_444_800_000 },
      broken: { type: 'Double', value: 2.5 },
      flag: { type: 'Boolean', value: true },
      cleared: { type: 'Null', value: null },
    });
  });

  // Pitfalls 10 and 11 too: what would be sent changed is not sent at all.
  it.each([
    ['an undeclared name', ['a'], () => ({ a: 1, b: 2 }), 'outputs-invalid: not declared: b'],
    ['a declared name that is missing', ['a', 'b'], () => ({ a: 1 }), 'outputs-invalid: b is missing'],
    ['a Date', ['a'], () => ({ a: new Date('2025-03-01T00:00:00+08:00') }), 'outputs-invalid: a is a Date; dates travel as YYYY-MM-DD'],
    ['NaN', ['a'], () => ({ a: Number.NaN }), 'outputs-invalid: a is not a finite number'],
    ['a bigint', ['a'], () => ({ a: 1n }), 'outputs-invalid: a is a bigint'],
    ['a number that lost digits', ['a'], () => ({ a: 12_345_678_901_234_567_890 }), 'outputs-invalid: a is a number beyond 2^53; send a string'],
    ['an object', ['a'], () => ({ a: { name: '张三' } }), 'outputs-invalid: a is a object'],
    ['a text that the engine cannot keep', ['a'], () => ({ a: 'x'.repeat(4_001) }), 'outputs-invalid: a is longer than 4000 characters'],
    ['an array instead of an object', ['a'], () => ['a'], 'outputs-invalid: the outputs are no plain object'],
    ['an instance of a class', [], () => new Map(), 'outputs-invalid: the outputs are no plain object'],
    ['nothing although something was declared', ['a'], () => undefined, 'outputs-invalid: a is missing'],
  ])('with %s are a failure; nothing is completed', async (_what, names, give, message) => {
    const worker = await lab.work([carelessHandler('worker-test.step', names, give)], { settings: { retryDelaysMs: [60_000] } });
    const { caseId } = await lab.startCase('worker-test-step');
    await until('failure', async () => worker.outcomes[0]?.outcome === 'failed');
    expect((await lab.state(caseId)).externalTasks[0]).toMatchObject({ retries: 1, errorMessage: message });
    expect(lab.calls('/complete')).toEqual([]);
  });
});

describe('pitfall 12: inputs', () => {
  it('are only the listed variables, with the properties of the element and the ids as strings', async () => {
    const seen: unknown[] = [];
    const handler = defineHandler<{ category: string; dueOn?: string }>({
      topic: 'worker-test.step', variables: ['category', 'dueOn'], inputSchema, outputs: [],
      handle: async ({ task, variables }) => void seen.push({ task, variables }),
    });
    await lab.work([handler]);
    const { caseId, instanceId } = await lab.startCase('worker-test-step', { category: 'C2', dueOn: '2025-03-01', canary: 'not for workers' });
    await lab.reachCheck(caseId);
    expect(seen).toEqual([
      {
        task: {
          id: expect.stringMatching(/./), topic: 'worker-test.step', activityId: 'work', activityInstanceId: expect.stringMatching(/^work:/), processInstanceId: instanceId,
          processKey: 'worker-test-step', businessKey: caseId, retries: null, extensionProperties: { deadline: 'filing' },
        },
        variables: { category: 'C2', dueOn: '2025-03-01' },
      },
    ]);
    const polls = lab.calls('/fetchAndLock');
    expect(polls[0]?.body).toMatchObject({ topics: [{ topicName: 'worker-test.step', variables: ['category', 'dueOn'], includeExtensionProperties: true }] });
    expect(polls.map(({ answer }) => answer).join()).not.toContain('not for workers');
  });

  it('are none when none are listed', async () => {
    await lab.work([carelessHandler('worker-test.step', [], () => undefined)]);
    const { caseId } = await lab.startCase('worker-test-step', { canary: 'not for workers' });
    await lab.reachCheck(caseId);
    expect(lab.calls('/fetchAndLock').map(({ answer }) => answer).join()).not.toContain('canary');
  });

  it.each([
    ['a value outside the schema', { category: '张三' }, 'inputs-invalid: category enum'],
    ['a missing variable', {}, 'inputs-invalid: category required'],
    ['a date that is none', { category: 'C2', dueOn: '2025-02-30' }, 'inputs-invalid: dueOn format'],
  ])('with %s fail before the handler, naming the rule and not the value', async (_what, variables, message) => {
    let ran = false;
    const handler = defineHandler<{ category: string; dueOn?: string }>({
      topic: 'worker-test.step', variables: ['category', 'dueOn'], inputSchema, outputs: [], handle: async () => void (ran = true),
    });
    const worker = await lab.work([handler], { settings: { retryDelaysMs: [60_000] } });
    const { caseId } = await lab.startCase('worker-test-step', variables);
    await until('failure', async () => worker.outcomes[0]?.outcome === 'failed');
    expect((await lab.state(caseId)).externalTasks[0]?.errorMessage).toBe(message);
    expect(ran).toBe(false);
  });
});
