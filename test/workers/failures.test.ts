import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { BpmnError, TaskFailure } from '../../workers/runtime/index.ts';
import { until } from '../support/engine-client.ts';
import { carelessHandler, plainHandler } from './support/handlers.ts';
import { openLab } from './support/worker-lab.ts';
import type { WorkerLab } from './support/worker-lab.ts';

let lab: WorkerLab;
beforeAll(async () => {
  lab = await openLab();
});
afterEach(() => lab.clean());
afterAll(() => lab.close());

const taskOf = async (caseId: string) => (await lab.state(caseId)).externalTasks[0];

describe('pitfall 2: a handler that throws', () => {
  it.each([
    ['an error of ours', () => new TaskFailure('number-missing', 'the ledger has no number left'), 'number-missing: the ledger has no number left'],
    ['a foreign error', () => new RangeError('张三 440102199003074573 is out of range'), 'RangeError'],
    ['undefined', () => undefined, 'non-error-thrown: undefined'],
    ['null', () => null, 'non-error-thrown: null'],
    ['a string', () => '张三 440102199003074573', 'non-error-thrown: string'],
    ['an object', () => ({ idNumber: '440102199003074573' }), 'non-error-thrown: object'],
  ])('reports %s as a failure with the tries that are left and no personal data', async (_what, thrown, message) => {
    const worker = await lab.work([plainHandler('worker-test.step', () => Promise.reject(thrown()))], { settings: { retryDelaysMs: [60_000] } });
    const { caseId } = await lab.startCase('worker-test-step');
    await until('failure', async () => worker.outcomes.length > 0);
    expect(await taskOf(caseId)).toMatchObject({ retries: 1, errorMessage: message });
    expect((await lab.state(caseId)).incidents).toEqual([]);
    expect(worker.rawLog()).not.toMatch(/440102199003074573|张三/);
  });

  it('tries a poison message again with growing waits, then raises one incident, while others flow', async () => {
    const tried = new Map<string, number>();
    let poison = '';
    const handler = plainHandler('worker-test.step', async ({ task }) => {
      tried.set(task.businessKey, (tried.get(task.businessKey) ?? 0) + 1);
      if (task.businessKey === poison) throw new TaskFailure('poison', 'cannot be done');
    });
    poison = (await lab.startCase('worker-test-step')).caseId;
    const worker = await lab.work([handler]);
    const others = await Promise.all(Array.from({ length: 12 }, () => lab.startCase('worker-test-step')));
    await Promise.all(others.map(({ caseId }) => lab.reachCheck(caseId)));
    await until('incident', async () => (await lab.state(poison)).incidents.length > 0);
    expect(lab.calls('/failure').map(({ body }) => body)).toEqual([
      expect.objectContaining({ retries: 3, retryTimeout: 50 }),
      expect.objectContaining({ retries: 2, retryTimeout: 60 }),
      expect.objectContaining({ retries: 1, retryTimeout: 70 }),
      expect.objectContaining({ retries: 0 }),
    ]);
    expect(tried.get(poison)).toBe(4);
    expect(others.map(({ caseId }) => tried.get(caseId))).toEqual(others.map(() => 1));
    expect((await lab.state(poison)).incidents).toHaveLength(1);
    expect(worker.outcomes.filter(({ caseId }) => caseId === poison).map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'failed', 'incident']);
  });

  it('goes on with a task that an administrator gave new tries', async () => {
    let broken = true;
    await lab.work([plainHandler('worker-test.step', async () => { if (broken) throw new TaskFailure('broken', 'not yet'); })], { settings: { retryDelaysMs: [50] } });
    const { caseId } = await lab.startCase('worker-test-step');
    await until('incident', async () => (await lab.state(caseId)).incidents.length > 0);
    broken = false;
    const task = await taskOf(caseId);
    expect((await lab.engine.command('retry-external-task', { externalTaskId: task?.id })).status).toBe(200);
    await lab.reachCheck(caseId);
    expect((await lab.state(caseId)).incidents).toEqual([]);
  });
});

describe('what else counts as a failure of the task', () => {
  it.each([
    ['no case id as business key', 'no-uuid', /^business-key-missing: /],
  ])('%s', async (_what, businessKey, message) => {
    let ran = false;
    const worker = await lab.work([plainHandler('worker-test.step', async () => void (ran = true))], { settings: { retryDelaysMs: [60_000] } });
    await lab.startCase('worker-test-step', {}, businessKey);
    await until('failure', async () => worker.outcomes[0]?.outcome === 'failed');
    expect((await taskOf(businessKey))?.errorMessage).toMatch(message);
    expect(ran).toBe(false);
  });

  it('a case that the application does not know', async () => {
    const worker = await lab.work([plainHandler('worker-test.step', async () => undefined)], { knowsCase: async () => false, settings: { retryDelaysMs: [60_000] } });
    const { caseId } = await lab.startCase('worker-test-step');
    await until('failure', async () => worker.outcomes[0]?.outcome === 'failed');
    expect((await taskOf(caseId))?.errorMessage).toMatch(/^case-unknown: /);
  });

  it('what runs before the handler, when it throws; the handler does not run', async () => {
    const order: string[] = [];
    let broken = true;
    const runBefore = async (): Promise<void> => {
      order.push('before');
      if (broken) {
        broken = false;
        throw new Error('the database is away');
      }
    };
    await lab.work([plainHandler('worker-test.step', async () => void order.push('handler'))], { runBefore });
    const { caseId } = await lab.startCase('worker-test-step');
    await lab.reachCheck(caseId);
    expect(order).toEqual(['before', 'before', 'handler']);
  });

  it('a handler that does not end in time: its signal is aborted and its late result not used', async () => {
    let reason: unknown;
    const handler = plainHandler('worker-test.step', ({ signal }) => new Promise((resolve) => signal.addEventListener('abort', () => { reason = signal.reason; resolve(); })));
    const worker = await lab.work([handler], { settings: { maxHandlerMs: 100, retryDelaysMs: [60_000] } });
    const { caseId } = await lab.startCase('worker-test-step');
    await until('failure', async () => worker.outcomes[0]?.outcome === 'failed');
    expect((await taskOf(caseId))?.errorMessage).toMatch(/^handler-timeout: /);
    expect(reason).toBeInstanceOf(TaskFailure);
    expect(lab.calls('/complete')).toEqual([]);
  });

  it('a complete that the engine refuses because the diagram has no way on', async () => {
    const worker = await lab.work([carelessHandler('worker-test.dead-end', ['way'], () => ({ way: 'nowhere' }))], { settings: { retryDelaysMs: [60_000] } });
    const { caseId } = await lab.startCase('worker-test-dead-end');
    await until('failure', async () => worker.outcomes[0]?.outcome === 'failed');
    expect(await taskOf(caseId)).toMatchObject({ retries: 1, errorMessage: 'complete-refused: the engine answered 500 ProcessEngineException' });
  });
});

describe('BpmnError', () => {
  it('reaches the engine under its code when the handler declared it', async () => {
    const handler = plainHandler('worker-test.step', () => Promise.reject(new BpmnError('not-eligible', 'the case is not eligible')), { errors: ['not-eligible'] });
    const worker = await lab.work([handler]);
    await lab.startCase('worker-test-step');
    await until('outcome', async () => worker.outcomes[0]?.outcome === 'bpmn-error');
    expect(lab.calls('/bpmnError').map(({ body, status }) => ({ body, status }))).toEqual([
      { body: expect.objectContaining({ errorCode: 'not-eligible', errorMessage: 'not-eligible: the case is not eligible' }), status: 204 },
    ]);
  });

  it('is a failure otherwise: an error that no event catches would end the case without a word', async () => {
    const worker = await lab.work([plainHandler('worker-test.step', () => Promise.reject(new BpmnError('surprise', 'nobody waits for it')))], { settings: { retryDelaysMs: [60_000] } });
    const { caseId } = await lab.startCase('worker-test-step');
    await until('failure', async () => worker.outcomes[0]?.outcome === 'failed');
    expect(lab.calls('/bpmnError')).toEqual([]);
    expect((await taskOf(caseId))?.errorMessage).toBe('surprise: nobody waits for it');
  });
});
