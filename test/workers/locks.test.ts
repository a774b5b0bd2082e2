import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { hostname } from 'node:os';
import { until } from '../support/engine-client.ts';
import { plainHandler } from './support/handlers.ts';
import { gate, openLab } from './support/worker-lab.ts';
import type { WorkerLab } from './support/worker-lab.ts';

let lab: WorkerLab;
beforeAll(async () => {
  lab = await openLab();
});
afterEach(() => lab.clean());
afterAll(() => lab.close());

const external = (taskId: string, action: string, body: object) => lab.engine.request('POST', `/engine-rest/external-task/${taskId}/${action}`, body);

describe('pitfall 1: worker ids', () => {
  it('tell host, process and client', () => {
    const ids = [1, 2].map(() => lab.prepare([]).workerId);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(new RegExp(`^${hostname()}-${process.pid}-[0-9a-f-]{36}$`));
  });

  it('two replicas on one topic share the work, and nothing is done twice', async () => {
    const done: string[] = [];
    const handler = plainHandler('worker-test.step', async ({ task }) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      done.push(task.businessKey);
    });
    const settings = { maxTasks: 3, maxParallelExecutions: 3 };
    const replicas = [await lab.work([handler], { settings }), await lab.work([handler], { settings })];
    const cases = await Promise.all(Array.from({ length: 40 }, () => lab.startCase('worker-test-step')));
    await Promise.all(cases.map(({ caseId }) => lab.reachCheck(caseId)));
    expect([...done].sort()).toEqual(cases.map(({ caseId }) => caseId).sort());
    await until('all outcomes', async () => replicas.reduce((sum, { outcomes }) => sum + outcomes.length, 0) === 40);
    for (const { outcomes } of replicas) expect(outcomes.length).toBeGreaterThan(0);
    expect(lab.calls('/complete').filter(({ status }) => status === 204)).toHaveLength(40);
  });
});

describe('pitfall 9: a handler that works longer than the lock', () => {
  it('keeps its lock: nobody else gets the task', async () => {
    const go = gate();
    let runs = 0;
    const handler = plainHandler('worker-test.step', async () => {
      runs += 1;
      await go.promise;
    });
    const settings = { lockDurationMs: 1_500 };
    const [worker] = [await lab.work([handler], { settings }), await lab.work([handler], { settings })];
    const { caseId } = await lab.startCase('worker-test-step');
    await until('four extensions', async () => lab.calls('/extendLock').filter(({ status }) => status === 204).length >= 4);
    go.open();
    await lab.reachCheck(caseId);
    expect(runs).toBe(1);
    expect(worker.logged().filter(({ msg }) => msg === 'lock lost')).toEqual([]);
  });

  it('that lost it to another worker is told by its signal, and its result is discarded without a failure', async () => {
    const started = gate<string>();
    let reason: unknown;
    const handler = plainHandler('worker-test.step', ({ task, signal }) => {
      started.open(task.id);
      return new Promise((resolve) => signal.addEventListener('abort', () => { reason = signal.reason; resolve(); }));
    });
    const worker = await lab.work([handler], { settings: { lockDurationMs: 3_000 } });
    const { caseId } = await lab.startCase('worker-test-step');
    const taskId = await started.promise;
    // Until the other one is the quicker: the worker polls on, and a task without a lock is anybody's.
    await until('the lock of another worker', async () => {
      await external(taskId, 'unlock', {});
      return (await external(taskId, 'lock', { workerId: 'another', lockDuration: 60_000 })).status === 204;
    });
    await until('outcome', async () => worker.outcomes.length > 0);
    expect(worker.outcomes[0]?.outcome).toBe('discarded');
    expect(String(reason)).toContain('lock-taken');
    expect([...lab.calls('/complete'), ...lab.calls('/failure')]).toEqual([]);
    expect((await lab.state(caseId)).externalTasks[0]).toMatchObject({ workerId: 'another', retries: null });
  });

  it('that learns of it only from its complete: 400, discarded, no failure', async () => {
    const started = gate<string>();
    const go = gate();
    const handler = plainHandler('worker-test.step', async ({ task }) => {
      started.open(task.id);
      await go.promise;
    });
    const worker = await lab.work([handler], { settings: { lockDurationMs: 60_000 } });
    await lab.startCase('worker-test-step');
    const taskId = await started.promise;
    await external(taskId, 'unlock', {});
    await external(taskId, 'lock', { workerId: 'another', lockDuration: 60_000 });
    go.open();
    await until('outcome', async () => worker.outcomes.length > 0);
    expect(worker.outcomes[0]?.outcome).toBe('discarded');
    expect(lab.calls('/complete').map(({ status }) => status)).toEqual([400]);
    expect(lab.calls('/failure')).toEqual([]);
  });

  it('whose case is cancelled is told by its signal, and the application hears of the vanished task', async () => {
    const started = gate<string>();
    const handler = plainHandler('worker-test.step', ({ task, signal }) => {
      started.open(task.id);
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
    });
    const worker = await lab.work([handler], { settings: { lockDurationMs: 1_500 } });
    const { instanceId } = await lab.startCase('worker-test-step');
    const taskId = await started.promise;
    await lab.engine.request('DELETE', `/engine-rest/process-instance/${instanceId}`);
    await until('outcome', async () => worker.outcomes.length > 0);
    expect(worker.outcomes[0]?.outcome).toBe('gone');
    expect(worker.gone).toEqual([{ taskId, completeSent: false }]);
  });

  it('that cannot reach the engine until the lock has expired: aborted, and its result is not used', async () => {
    let aborted = 0;
    let runs = 0;
    const handler = plainHandler('worker-test.step', ({ signal }) => {
      runs += 1;
      if (runs > 1) return Promise.resolve();
      return new Promise((resolve) => signal.addEventListener('abort', () => { aborted += 1; resolve(); }));
    });
    const silence = lab.proxy.inject({ path: /\/extendLock$/, fault: { kind: 'silence' } });
    const worker = await lab.work([handler], { settings: { lockDurationMs: 1_200, requestTimeoutMs: 5_000 } });
    const { caseId } = await lab.startCase('worker-test-step');
    await lab.reachCheck(caseId);
    expect(silence.fired()).toBeGreaterThan(0);
    expect({ aborted, runs }).toEqual({ aborted: 1, runs: 2 });
    await until('both outcomes', async () => worker.outcomes.length === 2);
    expect(worker.outcomes.map(({ outcome }) => outcome)).toEqual(['discarded', 'completed']);
  });
});
