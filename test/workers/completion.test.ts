import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
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

const complete = /\/complete$/;
const counted = (topic = 'worker-test.step') => {
  const runs: string[] = [];
  return { runs, handler: plainHandler(topic, async ({ task }) => void runs.push(task.id)) };
};

describe('a complete whose answer is not the usual one', () => {
  it('answer lost after the commit: the repetition meets 404 and counts as done', async () => {
    const { runs, handler } = counted();
    const lost = lab.proxy.inject({ path: complete, times: 1, fault: { kind: 'lose-answer' } });
    const worker = await lab.work([handler]);
    const { caseId } = await lab.startCase('worker-test-step');
    await until('outcome', async () => worker.outcomes.length > 0);
    await lab.reachCheck(caseId);
    expect(lost.fired()).toBe(1);
    expect(lab.calls('/complete').map(({ status }) => status)).toEqual([204, 404]);
    expect(worker.outcomes[0]?.outcome).toBe('completed-earlier');
    expect(worker.gone).toEqual([{ taskId: runs[0], completeSent: true }]);
    expect(runs).toHaveLength(1);
    expect((await lab.state(caseId)).incidents).toEqual([]);
  });

  it.each([
    ['connection cut before it', { kind: 'cut' } as const],
    ['connection cut within the answer', { kind: 'silence' } as const],
    ['503 of a proxy', { kind: 'answer', status: 503, body: 'later' } as const],
    ['404 that is not the engine’s', { kind: 'answer', status: 404, body: '<html>', contentType: 'text/html' } as const],
    ['500 without a word', { kind: 'answer', status: 500, body: 'null' } as const],
    ['an answer after the time limit', { kind: 'delay', milliseconds: 2_000 } as const],
  ])('%s: sent again, done once', async (_what, fault) => {
    const { runs, handler } = counted();
    const injected = lab.proxy.inject({ path: complete, times: 1, fault });
    const worker = await lab.work([handler], { settings: { requestTimeoutMs: 1_500 } });
    const { caseId } = await lab.startCase('worker-test-step');
    await lab.reachCheck(caseId);
    await until('outcome', async () => worker.outcomes.length > 0);
    expect(injected.fired()).toBe(1);
    expect(worker.outcomes).toHaveLength(1);
    expect(worker.outcomes[0]?.outcome).toMatch(/^completed/);
    expect(runs).toHaveLength(1);
  });

  it('the case was cancelled: the application is told, no failure is reported', async () => {
    const started = gate<string>();
    const go = gate();
    const handler = plainHandler('worker-test.step', async ({ task }) => {
      started.open(task.id);
      await go.promise;
    });
    const worker = await lab.work([handler]);
    const { instanceId } = await lab.startCase('worker-test-step');
    const taskId = await started.promise;
    expect((await lab.engine.request('DELETE', `/engine-rest/process-instance/${instanceId}`)).status).toBe(204);
    go.open();
    await until('outcome', async () => worker.outcomes.length > 0);
    expect(worker.outcomes[0]?.outcome).toBe('gone');
    expect(worker.gone).toEqual([{ taskId, completeSent: false }]);
    expect(lab.calls('/failure')).toEqual([]);
  });

  it('the application fails to find out at first: it is asked again', async () => {
    let asked = 0;
    const handler = plainHandler('worker-test.step', async ({ task }) => void (await lab.engine.request('DELETE', `/engine-rest/process-instance/${task.processInstanceId}`)));
    const onTaskGone = async (): Promise<void> => {
      asked += 1;
      if (asked === 1) throw new Error('the database is away');
    };
    const worker = await lab.work([handler], { onTaskGone });
    await lab.startCase('worker-test-step');
    await until('outcome', async () => worker.outcomes.length > 0);
    expect(asked).toBe(2);
  });

  it('500 with an optimistic lock: repeated, no failure', async () => {
    const { runs, handler } = counted();
    const body = JSON.stringify({ type: 'OptimisticLockingException', message: 'ENGINE-03005 Execution of UPDATE failed. Entity was updated by another transaction concurrently.', code: 1 });
    const conflict = lab.proxy.inject({ path: complete, times: 3, fault: { kind: 'answer', status: 500, body } });
    const worker = await lab.work([handler]);
    const { caseId } = await lab.startCase('worker-test-step');
    await lab.reachCheck(caseId);
    await until('outcome', async () => worker.outcomes.length > 0);
    expect(conflict.fired()).toBe(3);
    expect(worker.outcomes[0]?.outcome).toBe('completed');
    expect(lab.calls('/failure')).toEqual([]);
    expect(runs).toHaveLength(1);
  });

  it('both branches of a parallel join at once, on the real engine: all cases come through without a failure', async () => {
    const left = counted('worker-test.left');
    const right = counted('worker-test.right');
    await lab.work([left.handler, right.handler], { settings: { maxTasks: 20, maxParallelExecutions: 20 } });
    const cases = await Promise.all(Array.from({ length: 15 }, () => lab.startCase('worker-test-join')));
    await Promise.all(cases.map(({ caseId }) => lab.reachCheck(caseId)));
    expect(lab.calls('/failure')).toEqual([]);
    expect([left.runs.length, right.runs.length]).toEqual([15, 15]);
    for (const { caseId } of cases) expect((await lab.state(caseId)).tasks).toHaveLength(1);
  });

  it('the case was suspended meanwhile: no failure; the task comes back with the case', async () => {
    const started = gate();
    const go = gate();
    let runs = 0;
    const handler = plainHandler('worker-test.step', async () => {
      runs += 1;
      started.open();
      await go.promise;
    });
    const worker = await lab.work([handler], { settings: { lockDurationMs: 600_000 } });
    const { caseId } = await lab.startCase('worker-test-step');
    await started.promise;
    expect((await lab.engine.command('suspend', { businessKey: caseId })).status).toBe(200);
    go.open();
    await until('outcome', async () => worker.outcomes.length > 0);
    expect(worker.outcomes[0]?.outcome).toBe('suspended');
    expect((await lab.engine.command('activate', { businessKey: caseId })).status).toBe(200);
    await lab.reachCheck(caseId);
    expect(lab.calls('/failure')).toEqual([]);
    expect(runs).toBe(2);
  });

  it('the engine stays away: the worker lets go, and the task is done when it is back', async () => {
    const { runs, handler } = counted();
    const away = lab.proxy.inject({ path: complete, fault: { kind: 'cut' } });
    const worker = await lab.work([handler], { settings: { callWindowMs: 300, lockDurationMs: 2_000 } });
    const { caseId } = await lab.startCase('worker-test-step');
    await until('outcome', async () => worker.outcomes.length > 0);
    expect(worker.outcomes[0]?.outcome).toBe('unanswered');
    away.end();
    await lab.reachCheck(caseId);
    expect(runs.length).toBeGreaterThan(1);
    expect((await lab.state(caseId)).incidents).toEqual([]);
  });
});
