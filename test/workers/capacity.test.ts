import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger, createWorkers } from '../../workers/runtime/index.ts';
import { until } from '../support/engine-client.ts';
import { getStack } from '../support/stack.ts';
import { plainHandler } from './support/handlers.ts';
import { gate, openLab, quick } from './support/worker-lab.ts';
import type { WorkerLab } from './support/worker-lab.ts';

let lab: WorkerLab;
beforeAll(async () => {
  lab = await openLab();
});
afterEach(() => lab.clean());
afterAll(() => lab.close());

describe('pitfall 7: how much at once', () => {
  it('never more handlers than allowed, and never asks for more tasks than it has room for', async () => {
    let running = 0;
    let most = 0;
    const handler = plainHandler('worker-test.step', async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 60));
      running -= 1;
    });
    const cases = await Promise.all(Array.from({ length: 20 }, () => lab.startCase('worker-test-step')));
    await lab.work([handler], { settings: { maxTasks: 10, maxParallelExecutions: 4 } });
    await Promise.all(cases.map(({ caseId }) => lab.reachCheck(caseId)));
    expect(most).toBe(4);
    const asked = lab.calls('/fetchAndLock').map(({ body }) => (body as { maxTasks: number }).maxTasks);
    expect(Math.max(...asked)).toBeLessThanOrEqual(4);
  });

  it('slow topics have a client of their own with few places and a long lock, and hold up nothing', async () => {
    const release = gate();
    const slow = plainHandler('worker-test.slow', () => release.promise, { slow: true });
    const ordinary = plainHandler('worker-test.step', async () => undefined);
    const workers = createWorkers({
      engineUrl: lab.proxy.url,
      secret: getStack().engineWorkerSecret,
      handlers: [slow, ordinary],
      logger: createLogger({ level: 'silent' }),
      onTaskGone: async () => undefined,
      settings: { ordinary: quick, slow: { longPollMs: 500 } },
    });
    try {
      await workers.start();
      const slowCases = await Promise.all(Array.from({ length: 4 }, () => lab.startCase('worker-test-slow')));
      await until('both slow places taken', async () => workers.clients[1]?.running() === 2);
      const ordinaryCases = await Promise.all(Array.from({ length: 5 }, () => lab.startCase('worker-test-step')));
      await Promise.all(ordinaryCases.map(({ caseId }) => lab.reachCheck(caseId)));
      expect(workers.clients[1]?.running()).toBe(2);
      release.open();
      await Promise.all(slowCases.map(({ caseId }) => lab.reachCheck(caseId)));
      await workers.ready;
    } finally {
      await workers.stop(3_000);
    }
    const topics = lab.calls('/fetchAndLock').map(({ body }) => (body as { topics: { topicName: string; lockDuration: number }[] }).topics);
    expect(topics.every((list) => list.length === 1)).toBe(true);
    expect(topics.flat().find(({ topicName }) => topicName === 'worker-test.slow')?.lockDuration).toBe(120_000);
    expect(new Set(workers.clients.map(({ workerId }) => workerId)).size).toBe(2);
  });
});
