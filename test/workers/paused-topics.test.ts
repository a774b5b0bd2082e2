import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/engine-client.ts';
import { plainHandler } from './support/handlers.ts';
import { gate, openLab } from './support/worker-lab.ts';
import type { WorkerLab } from './support/worker-lab.ts';

let lab: WorkerLab;
let paused: Set<string>;
let done: string[];
beforeAll(async () => {
  lab = await openLab();
});
afterEach(() => lab.clean());
afterAll(() => lab.close());

const step = plainHandler('worker-test.step', async ({ task }) => void done.push(task.businessKey));
const start = async (options: { reads?: () => Promise<ReadonlySet<string>>; handler?: typeof step } = {}) => {
  [paused, done] = [new Set(), []];
  return lab.work([options.handler ?? step, plainHandler('worker-test.other', async ({ task }) => void done.push(task.businessKey))], { pausedTopics: options.reads ?? (async () => paused) });
};
const waiting = async (caseId: string) => (await lab.state(caseId)).externalTasks;

describe('a paused topic', () => {
  it('is begun by nobody, within a poll; another one goes on; retries are not used up; resumed, it is done', async () => {
    await start();
    const first = await lab.startCase('worker-test-step');
    await lab.reachCheck(first.caseId);
    paused.add('worker-test.step');
    const [held, other] = [await lab.startCase('worker-test-step'), await lab.startCase('worker-test-other')];
    await until('the other topic', async () => done.includes(other.caseId));
    const later = await lab.startCase('worker-test-other');
    await until('the other topic again', async () => done.includes(later.caseId));
    expect(done).not.toContain(held.caseId);
    const [task] = await waiting(held.caseId);
    expect([task?.retries ?? null, task?.lockExpiresAt === null || task?.workerId === null]).toEqual([null, true]);
    paused.clear();
    await lab.reachCheck(held.caseId);
    expect(done.filter((id) => id === held.caseId)).toHaveLength(1);
  });

  it('lets what was begun come to its end', async () => {
    const [begun, go] = [gate(), gate()];
    await start({ handler: plainHandler('worker-test.step', async () => {
      begun.open();
      await go.promise;
    }) });
    const { caseId } = await lab.startCase('worker-test-step');
    await begun.promise;
    paused.add('worker-test.step');
    go.open();
    await lab.reachCheck(caseId);
  });

  it('stays paused while nobody can say whether it is', async () => {
    let away = false;
    const worker = await start({
      reads: async () => {
        if (away) throw new Error('database away');
        return paused;
      },
    });
    paused.add('worker-test.step');
    const probe = await lab.startCase('worker-test-other');
    await until('a round with the pause', async () => done.includes(probe.caseId) && worker.logged().some((line) => line['msg'] === 'topic paused'));
    away = true;
    paused.clear();
    const held = await lab.startCase('worker-test-step');
    const next = await lab.startCase('worker-test-other');
    await until('the other topic', async () => done.includes(next.caseId));
    expect(done).not.toContain(held.caseId);
    away = false;
    await lab.reachCheck(held.caseId);
  });

  it('is no silence when it is the only one', async () => {
    [paused, done] = [new Set(['worker-test.step']), []];
    const worker = await lab.work([step], { pausedTopics: async () => paused });
    await until('a sign', async () => worker.sincePollMs() !== null);
    const { caseId } = await lab.startCase('worker-test-step');
    paused.clear();
    await lab.reachCheck(caseId);
  });
});
