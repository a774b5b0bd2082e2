import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { inspect } from 'node:util';
import { until } from '../support/engine-client.ts';
import type { Fault } from '../support/fault-proxy.ts';
import { getStack } from '../support/stack.ts';
import { plainHandler } from './support/handlers.ts';
import { openLab } from './support/worker-lab.ts';
import type { WorkerLab } from './support/worker-lab.ts';

let lab: WorkerLab;
beforeAll(async () => {
  lab = await openLab();
});
afterEach(() => lab.clean());
afterAll(() => lab.close());

describe('pitfall 13: the Authorization header', () => {
  it.each<[string, Fault]>([
    ['of the network', { kind: 'cut' }],
    ['of time', { kind: 'delay', milliseconds: 1_200 }],
    ['of the engine', { kind: 'answer', status: 500, body: JSON.stringify({ type: 'ProcessEngineException', message: 'broken', code: 0 }) }],
    ['of a proxy', { kind: 'answer', status: 502, body: '<html>' }],
    ['of the protocol', { kind: 'content-type', value: 'text/html' }],
  ])('is in no error %s, whoever listens, and in no line of the log', async (_what, fault) => {
    const seen: unknown[] = [];
    const worker = lab.prepare([plainHandler('worker-test.step', async () => undefined)], { settings: { requestTimeoutMs: 500, longPollMs: 200, callWindowMs: 300, retryDelaysMs: [60_000] } });
    for (const event of ['poll:error', 'complete:error', 'handleFailure:error', 'extendLock:error', 'unlock:error', 'handler:error']) {
      worker.client.on(event, (...parameters: unknown[]) => seen.push(...parameters));
    }
    await worker.start();
    await worker.ready;
    const injected = lab.proxy.inject({ path: /external-task/, fault });
    await until('errors', async () => seen.length >= 3);
    expect(injected.fired()).toBeGreaterThan(0);
    const secret = getStack().engineWorkerSecret;
    const encoded = Buffer.from(`worker:${secret}`).toString('base64');
    expect(lab.proxy.passed.some(({ authorization }) => authorization === `Basic ${encoded}`)).toBe(true);
    const told = inspect(seen, { depth: 12, showHidden: true, getters: true }) + worker.rawLog();
    for (const canary of [secret, encoded, encoded.slice(0, 24)]) expect(told).not.toContain(canary);
    expect(told).not.toMatch(/authorization/i);
  });
});
