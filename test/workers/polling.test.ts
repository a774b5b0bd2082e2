import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EngineUnusable } from '../../workers/runtime/index.ts';
import { until } from '../support/engine-client.ts';
import type { Fault } from '../support/fault-proxy.ts';
import { plainHandler } from './support/handlers.ts';
import { openLab } from './support/worker-lab.ts';
import type { WorkerLab } from './support/worker-lab.ts';

let lab: WorkerLab;
beforeAll(async () => {
  lab = await openLab();
});
afterEach(() => lab.clean());
afterAll(() => lab.close());

const poll = /\/fetchAndLock$/;
const nothing = plainHandler('worker-test.step', async () => undefined);

describe('pitfall 3: a server that falls silent', () => {
  it('is given up after the time limit, and polling goes on', async () => {
    const worker = await lab.work([nothing], { settings: { longPollMs: 200, requestTimeoutMs: 300 } });
    await worker.ready;
    const silence = lab.proxy.inject({ path: /.*/, fault: { kind: 'silence' } });
    await until('two polls given up', async () => worker.logged().filter(({ msg }) => msg === 'poll failed').length >= 2);
    expect(silence.fired()).toBeGreaterThan(0);
    silence.end();
    const { caseId } = await lab.startCase('worker-test-step');
    await lab.reachCheck(caseId);
    expect(JSON.stringify(worker.logged().find(({ msg }) => msg === 'poll failed'))).toMatch(/"fault":"unanswered","status":null,"code":"ETIMEDOUT"/);
  });

  it('a poll that never ends is noticed by the watchdog, which starts polling anew', async () => {
    // The limit of the request is taken away, as if it had failed: only the watchdog is left.
    const silence = lab.proxy.inject({ path: poll, times: 1, fault: { kind: 'silence' } });
    const worker = await lab.work([nothing], { settings: { requestTimeoutMs: 600_000, stallAfterMs: 400 } });
    const { caseId } = await lab.startCase('worker-test-step');
    await lab.reachCheck(caseId);
    expect(silence.fired()).toBe(1);
    expect(worker.logged().filter(({ msg }) => msg === 'polling stalled and is started anew').length).toBeGreaterThan(0);
    // One loop, not two: no poll begins before the one before it has been answered.
    const before = lab.calls('/fetchAndLock').length;
    await until('three more polls', async () => lab.calls('/fetchAndLock').length >= before + 3);
    expect(lab.calls('/fetchAndLock').slice(1, -1).every(({ status }) => status === 200)).toBe(true);
  });
});

describe('pitfall 4: an odd content type', () => {
  it.each<[string, Fault]>([
    ['JSON with a charset', { kind: 'content-type', value: 'application/json;charset=UTF-8' }],
    ['JSON as text', { kind: 'content-type', value: 'text/plain' }],
    ['a page of a proxy', { kind: 'answer', status: 200, body: '<html>请登录</html>', contentType: 'text/html' }],
    ['a redirect', { kind: 'answer', status: 302, body: '' }],
    ['the wrong account', { kind: 'answer', status: 401, body: '{}' }],
    ['no such path', { kind: 'answer', status: 404, body: '{}' }],
    ['another service', { kind: 'answer', status: 200, body: '{"hello":1}' }],
  ])('%s at the start: the worker does not start and says why', async (_what, fault) => {
    const odd = lab.proxy.inject({ path: /.*/, fault });
    const worker = lab.prepare([nothing]);
    await expect(worker.start()).rejects.toBeInstanceOf(EngineUnusable);
    expect(odd.fired()).toBe(1);
    expect(lab.calls('/fetchAndLock')).toEqual([]);
  });

  it('later on: the poll has failed, and no byte of the page is taken for a task', async () => {
    const worker = await lab.work([nothing]);
    await worker.ready;
    const odd = lab.proxy.inject({ path: poll, times: 3, fault: { kind: 'answer', status: 200, body: '<html>维护中</html>', contentType: 'text/html' } });
    await until('three odd answers', async () => odd.fired() === 3);
    const { caseId } = await lab.startCase('worker-test-step');
    await lab.reachCheck(caseId);
    expect(worker.logged().filter(({ msg }) => msg === 'poll failed')).toHaveLength(3);
    expect(worker.rawLog()).not.toContain('a task escaped its runner');
  });

  it('of the answer to a complete: it does not count as done', async () => {
    const odd = lab.proxy.inject({ path: /\/complete$/, times: 1, fault: { kind: 'answer', status: 200, body: '<html>ok</html>', contentType: 'text/html' } });
    const worker = await lab.work([nothing]);
    const { caseId } = await lab.startCase('worker-test-step');
    await lab.reachCheck(caseId);
    await until('outcome', async () => worker.outcomes.length > 0);
    expect(odd.fired()).toBe(1);
    expect(worker.outcomes.map(({ outcome }) => outcome)).toEqual(['completed']);
  });
});

describe('pitfall 8: poll errors', () => {
  it('are followed by growing waits, and by none after a success', async () => {
    const worker = await lab.work([nothing], { settings: { pollBackOff: { firstMs: 40, longestMs: 640 } } });
    await worker.ready;
    const cut = lab.proxy.inject({ path: poll, fault: { kind: 'answer', status: 503, body: '' } });
    await until('six errors', async () => cut.fired() >= 6);
    cut.end();
    const times = worker.logged().filter(({ msg }) => msg === 'poll failed').map(({ time }) => Date.parse(String(time)));
    const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    gaps.slice(0, 5).forEach((gap, at) => expect(gap).toBeGreaterThanOrEqual(20 * 2 ** at));
    const { caseId } = await lab.startCase('worker-test-step');
    await lab.reachCheck(caseId);
  });

  it.each(['poll:start', 'poll:success', 'poll:error', 'handler:success', 'subscribe', 'complete:success'])('a listener for %s that throws ends nothing', async (event) => {
    const worker = await lab.work([nothing]);
    let thrown = 0;
    worker.client.on(event, () => {
      thrown += 1;
      throw new Error('a careless listener');
    });
    if (event === 'subscribe') worker.client.subscribe('worker-test.other', { variables: [] }, async () => undefined);
    lab.proxy.inject({ path: poll, times: 1, fault: { kind: 'cut' } });
    const first = await lab.startCase('worker-test-step');
    await lab.reachCheck(first.caseId);
    const second = await lab.startCase('worker-test-step');
    await lab.reachCheck(second.caseId);
    await until('listener', async () => thrown > 0);
    expect(worker.logged().filter(({ msg }) => msg === 'a listener failed').length).toBe(thrown);
  });

  it('survives a connection that breaks in the middle of a poll’s answer, and frees what that poll locked', async () => {
    const starts = await lab.startCase('worker-test-step');
    const broken = lab.proxy.inject({ path: poll, times: 1, fault: { kind: 'cut-body' } });
    // Only because it is given back can the task be fetched again long before its lock expires.
    const worker = await lab.work([nothing], { settings: { lockDurationMs: 600_000 } });
    await lab.reachCheck(starts.caseId);
    expect(broken.fired()).toBe(1);
    expect(worker.outcomes).toHaveLength(1);
  });

  it('waits at the start for an engine that is not there yet', async () => {
    const away = lab.proxy.inject({ path: /.*/, fault: { kind: 'cut' } });
    const worker = lab.prepare([nothing]);
    const started = worker.start();
    await until('three tries', async () => away.fired() >= 3);
    away.end();
    await started;
    const { caseId } = await lab.startCase('worker-test-step');
    await lab.reachCheck(caseId);
  });

  it('can be stopped while it waits for an engine that never comes', async () => {
    const empty = createServer();
    await new Promise<void>((resolve) => empty.listen(0, '127.0.0.1', resolve));
    const { port } = empty.address() as AddressInfo;
    await new Promise((resolve) => empty.close(resolve));
    const worker = lab.prepare([nothing], { engineUrl: `http://127.0.0.1:${port}` });
    const started = worker.start();
    await until('a try', async () => worker.rawLog().includes('waiting for the engine'));
    await worker.stop(1_000);
    await started;
  });
});
