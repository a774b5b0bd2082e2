import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { until } from '../support/engine-client.ts';
import { plainHandler } from './support/handlers.ts';
import { gate, openLab } from './support/worker-lab.ts';
import type { TestWorker, WorkerLab } from './support/worker-lab.ts';

let lab: WorkerLab;
beforeAll(async () => {
  lab = await openLab();
});
afterEach(() => lab.clean());
afterAll(() => lab.close());

/** How many tasks the engine holds locked for the worker. */
const lockedFor = async ({ workerId }: TestWorker): Promise<number> => {
  const answer = await lab.engine.request<{ count: number }>('GET', `/engine-rest/external-task/count?workerId=${encodeURIComponent(workerId)}&locked=true`);
  return answer.body.count;
};
const long = { lockDurationMs: 600_000 };

describe('pitfall 6: stop', () => {
  it('lets running handlers end and takes nothing new', async () => {
    const started = gate();
    const go = gate();
    const handler = plainHandler('worker-test.step', async () => {
      started.open();
      await go.promise;
    });
    const worker = await lab.work([handler], { settings: long });
    const { caseId } = await lab.startCase('worker-test-step');
    await started.promise;
    const stopped = worker.stop(20_000);
    const late = await lab.startCase('worker-test-step');
    go.open();
    await stopped;
    expect(worker.outcomes).toEqual([{ taskId: expect.stringMatching(/./), caseId, outcome: 'completed' }]);
    expect(await lockedFor(worker)).toBe(0);
    expect((await lab.state(late.caseId)).externalTasks).toHaveLength(1);
    expect(worker.running()).toBe(0);
  });

  it('waits for the poll that is under way, and gives back what it brings', async () => {
    const worker = await lab.work([plainHandler('worker-test.step', async () => undefined)], { settings: { ...long, longPollMs: 3_000 } });
    await worker.ready;
    const polls = lab.calls('/fetchAndLock').length;
    await until('the next poll is under way', async () => lab.calls('/fetchAndLock').length > polls);
    const stopped = worker.stop(15_000);
    const { caseId } = await lab.startCase('worker-test-step');
    await stopped;
    const after = lab.calls('/fetchAndLock').length;
    expect(worker.outcomes).toEqual([]);
    expect(await lockedFor(worker)).toBe(0);
    const task = (await lab.state(caseId)).externalTasks[0];
    expect(task).toMatchObject({ retries: null });
    const second = await lab.work([plainHandler('worker-test.step', async () => undefined)]);
    await lab.reachCheck(caseId);
    expect(second.outcomes.map(({ outcome }) => outcome)).toEqual(['completed']);
    expect(lab.calls('/fetchAndLock').slice(0, after).every(({ status }) => status === 200)).toBe(true);
  });

  it('has given back what the last poll brought when it says that it has stopped, also when the engine takes its time', async () => {
    const worker = await lab.work([plainHandler('worker-test.step', async () => undefined)], { settings: { ...long, longPollMs: 3_000 } });
    await worker.ready;
    const polls = lab.calls('/fetchAndLock').length;
    await until('the next poll is under way', async () => lab.calls('/fetchAndLock').length > polls);
    const unlock = lab.proxy.inject({ path: /\/unlock/, fault: { kind: 'delay', milliseconds: 1_000 }, times: 1 });
    lab.proxy.inject({ path: /\/extendLock/, fault: { kind: 'delay', milliseconds: 1 }, times: 1 });
    // As the engine answers a second one that runs beside the first.
    lab.proxy.inject({ path: /\/extendLock/, fault: { kind: 'answer', status: 500, body: '{"type":"OptimisticLockingException","message":"changed meanwhile"}' } });
    const stopped = worker.stop(15_000);
    await lab.startCase('worker-test-step');
    await stopped;
    expect(unlock.fired()).toBe(1);
    expect(await lockedFor(worker)).toBe(0);
  });

  it('aborts a handler that does not end and gives its task back at once, with all its tries', async () => {
    const started = gate();
    let reason: unknown;
    const stubborn = plainHandler('worker-test.step', ({ signal }) => {
      started.open();
      signal.addEventListener('abort', () => (reason = signal.reason));
      return new Promise(() => undefined);
    });
    const worker = await lab.work([stubborn], { settings: long });
    const { caseId } = await lab.startCase('worker-test-step');
    await started.promise;
    const begun = Date.now();
    await worker.stop(3_000);
    expect(Date.now() - begun).toBeLessThan(4_500);
    expect(String(reason)).toContain('stopping');
    expect(await lockedFor(worker)).toBe(0);
    expect((await lab.state(caseId)).externalTasks[0]).toMatchObject({ retries: null, errorMessage: null });
    expect([...lab.calls('/complete'), ...lab.calls('/failure')]).toEqual([]);
  });

  it('under load leaves nothing locked, and the next worker does the rest, none left out', async () => {
    const done: string[] = [];
    const handler = plainHandler('worker-test.step', async ({ task, signal }) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (!signal.aborted) done.push(task.businessKey);
    });
    const cases = await Promise.all(Array.from({ length: 60 }, () => lab.startCase('worker-test-step')));
    const first = await lab.work([handler], { settings: { ...long, maxTasks: 10, maxParallelExecutions: 10 } });
    await until('some done', async () => done.length > 10);
    await first.stop(8_000);
    expect(await lockedFor(first)).toBe(0);
    expect(done.length).toBeLessThan(60);
    await lab.work([handler], { settings: { maxTasks: 20, maxParallelExecutions: 20 } });
    await Promise.all(cases.map(({ caseId }) => lab.reachCheck(caseId, 40_000)));
    // A completion that did not get through before the deadline is done again: effects are what happens once, not runs.
    expect([...new Set(done)].sort()).toEqual(cases.map(({ caseId }) => caseId).sort());
  });

  it('ends within its deadline even when the engine does not answer any more', async () => {
    const worker = await lab.work([plainHandler('worker-test.step', async () => undefined)], { settings: { longPollMs: 20_000, requestTimeoutMs: 60_000 } });
    await until('a poll is under way', async () => lab.calls('/fetchAndLock').length > 0);
    lab.proxy.inject({ path: /.*/, fault: { kind: 'silence' } });
    const begun = Date.now();
    await worker.stop(2_000);
    expect(Date.now() - begun).toBeLessThan(3_000);
  });

  it('gives back only what is its own: a task that another worker holds by now stays locked', async () => {
    const started = gate<string>();
    const handler = plainHandler('worker-test.other', ({ task }) => {
      started.open(task.id);
      return new Promise(() => undefined);
    });
    const worker = await lab.work([handler], { settings: { ...long, maxTasks: 1, maxParallelExecutions: 1 } });
    const { caseId } = await lab.startCase('worker-test-other');
    const taskId = await started.promise;
    const other = randomUUID();
    // The worker is full and does not poll, and no poll of an earlier worker waits on this topic: nobody takes the task between the two.
    expect((await lab.engine.request('POST', `/engine-rest/external-task/${taskId}/unlock`, {})).status).toBe(204);
    expect((await lab.engine.request('POST', `/engine-rest/external-task/${taskId}/lock`, { workerId: other, lockDuration: 60_000 })).status).toBe(204);
    await worker.stop(1_500);
    expect((await lab.state(caseId)).externalTasks[0]?.workerId).toBe(other);
  });
});
