import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { beat, clearDeadHearts, endHeart } from '../../../domain/operations/beat.ts';
import { mayScrape } from '../../../domain/operations/may-scrape.ts';
import { createTaskMeasures, serveMeasures } from '../../../workers/runtime/measure-tasks.ts';
import type { AddressInfo } from 'node:net';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import { ask } from '../support/http-client.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let administrator: Browser;
let caseId: string;
const heart = { process: 'worker-1', host: 'here', pid: 4242, startedAt: new Date() };

beforeAll(async () => {
  t = await testApp();
  administrator = await signIn(t, 'administrator');
  caseId = (await makeCase(t.db, t.deps.config.dataDir, '449901')).id;
  await t.db('incidents').update({ state: 'resolved' });
});
afterAll(() => t.close());
afterEach(async () => {
  await t.owner('app.heartbeats').delete();
  await t.owner('app.commands').delete();
  await t.owner('bridge.engine_events').delete();
  await t.db('incidents').update({ state: 'resolved' });
});

const ago = (seconds: number) => t.owner.raw("now() - ? * interval '1 second'", [seconds]);
const addCommand = (seconds: number, attempts = 0) =>
  t.owner('app.commands').insert({ id: randomUUID(), case_id: caseId, type: 'complete', payload: '{}', actor_id: 'u', created_at: ago(seconds), attempts, next_attempt_at: ago(-3600) });
const addEvent = (seconds: number) => t.owner('bridge.engine_events').insert({ partition: 0, kind: 'timer', payload: '{}', recorded_at: ago(seconds) });
const beatBefore = async (seconds: number): Promise<void> => {
  await beat(t.db, heart, { sincePollMs: 1500, running: 3 });
  await t.owner('app.heartbeats').update({ beat_at: ago(seconds) });
};
/** Its heart has beaten just now. */
const polled = async (pollBefore: number | null, upFor = 3600): Promise<void> => {
  await beat(t.db, heart, { sincePollMs: pollBefore === null ? null : pollBefore * 1000, running: 0 });
  await t.owner('app.heartbeats').update({ started_at: ago(upFor) });
};

describe('alarms', () => {
  const alarming = async (): Promise<string[]> =>
    (await administrator.get('/api/admin/alarms')).json<{ alarms: { key: string; state: string }[] }>().alarms.filter(({ state }) => state === 'alarm').map(({ key }) => key);

  it.each<[string, () => Promise<unknown>, string[]]>([
    ['all is well', () => beatBefore(50), []],
    ['no worker has ever come', async () => undefined, ['silent-worker']],
    ['a worker is silent for more than a minute', () => beatBefore(65), ['silent-worker']],
    ['a worker lives and has polled two minutes ago, nearly', () => polled(110), []],
    ['a worker lives and polls no more', () => polled(125), ['silent-worker']],
    ['a worker lives and has not polled yet, being just started', () => polled(null, 100), []],
    ['a worker lives and has never polled', () => polled(null, 130), ['silent-worker']],
    ['a command waits for less than a minute', async () => [await beatBefore(1), await addCommand(50)], []],
    ['a command waits for more than a minute', async () => [await beatBefore(1), await addCommand(65)], ['growing-outbox']],
    ['events wait for less than thirty seconds', async () => [await beatBefore(1), await addEvent(20)], []],
    ['events wait for more than thirty seconds', async () => [await beatBefore(1), await addEvent(35)], ['lagging-bridge']],
    ['an incident is open', async () => [await beatBefore(1), await t.db('incidents').update({ state: 'open' })], ['open-incidents']],
  ])('%s', async (_what, given, expected) => {
    await given();
    expect(await alarming()).toEqual(expected);
  });

  it('say of a worker that lives and polls no more what is wrong with it', async () => {
    await polled(125);
    const { alarms } = (await administrator.get('/api/admin/alarms')).json<{ alarms: { key: string; finding: string; rule: string }[] }>();
    const row = alarms.find(({ key }) => key === 'silent-worker');
    expect(row?.finding).toMatch(/^worker-1 已 \d+ 秒没有领取任务。$/);
    expect(row?.rule).toBe('超过 60 秒没有心跳，或者超过 120 秒没有向流程引擎领取任务');
  });

  it('are shown to administrators only', async () => {
    for (const login of ['county1', 'auditor', 'analyst']) expect((await (await signIn(t, login)).get('/api/admin/alarms')).statusCode).toBe(403);
  });
});

describe('heartbeats', () => {
  it('end with the process that ends in order', async () => {
    await beatBefore(1);
    await endHeart(t.db, heart);
    expect(await t.db('heartbeats')).toEqual([]);
  });

  it('of processes of this machine that are dead are cleared by the next one; others stay and are noticed', async () => {
    await beat(t.db, heart, { sincePollMs: null, running: 0 });
    await beat(t.db, { ...heart, process: 'worker-2', pid: 1 }, { sincePollMs: null, running: 0 });
    await beat(t.db, { ...heart, process: 'elsewhere', host: 'there' }, { sincePollMs: null, running: 0 });
    await clearDeadHearts(t.db, 'here', (pid) => pid === 1);
    expect((await t.db('heartbeats').orderBy('process')).map(({ process: name }: { process: string }) => name)).toEqual(['elsewhere', 'worker-2']);
  });
});

describe('GET /metrics', () => {
  const value = (text: string, name: string): number => Number(new RegExp(`^${name.replace(/[{}"]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN);

  it('shows what waits, how long, and the answers by route', async () => {
    await beatBefore(12);
    await addCommand(90, 2);
    await addCommand(5);
    await addEvent(40);
    await t.db('incidents').update({ state: 'open' });
    const { statusCode, body, headers } = await t.ask({ url: '/metrics' });
    expect([statusCode, headers['content-type']]).toEqual([200, expect.stringContaining('text/plain')]);
    expect(['commands_pending', 'commands_failing', 'engine_events_pending', 'incidents_open', 'database_up', 'worker_running_tasks{process="worker-1"}'].map((name) => [name, value(body, `platform_${name}`)])).toEqual([
      ['commands_pending', 2], ['commands_failing', 1], ['engine_events_pending', 1], ['incidents_open', 1], ['database_up', 1], ['worker_running_tasks{process="worker-1"}', 3],
    ]);
    for (const [name, least] of [['commands_oldest_seconds', 90], ['bridge_lag_seconds', 40], ['worker_silence_seconds{process="worker-1"}', 12], ['worker_last_poll_seconds{process="worker-1"}', 1.5]] as const) {
      expect([name, value(body, `platform_${name}`)]).toEqual([name, expect.any(Number)]);
      expect(value(body, `platform_${name}`)).toBeGreaterThanOrEqual(least);
      expect(value(body, `platform_${name}`)).toBeLessThan(least + 60);
    }
    expect(body).toMatch(/platform_http_request_seconds_count\{method="GET",route="\/api\/admin\/alarms",status="200"\} \d+/);
    expect(body).toMatch(/platform_database_pool_connections\{state="used"\} \d/);
  });

  it('names no address with an id, and nobody', async () => {
    await (await signIn(t, 'county1')).get(`/api/cases/${caseId}`);
    const { body } = await t.ask({ url: '/metrics' });
    expect(body).toContain('route="/api/cases/:id"');
    expect(body).not.toContain(caseId);
    expect(body).not.toContain('county1');
  });

  it('is not handed on by a proxy, and asks for the token where there is one', async () => {
    expect((await t.ask({ url: '/metrics', headers: { 'x-forwarded-for': '10.0.0.1' } })).statusCode).toBe(404);
    const own = await testApp({ deps: { config: { ...t.deps.config, metricsToken: 'a token of this test only, long enough' } } });
    try {
      expect((await own.ask({ url: '/metrics' })).statusCode).toBe(404);
      expect((await own.ask({ url: '/metrics', headers: { authorization: 'Bearer wrong' } })).statusCode).toBe(404);
      expect((await own.ask({ url: '/metrics', headers: { authorization: 'Bearer a token of this test only, long enough', 'x-forwarded-for': '10.0.0.1' } })).statusCode).toBe(200);
    } finally {
      await own.close();
    }
  });

  it.each([
    ['127.0.0.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.1.2.3', false],
    [undefined, false],
  ])('without a token %s may: %s', (address, expected) => expect(mayScrape({ address, headers: {} }, undefined)).toBe(expected));
});

describe('measures of the workers', () => {
  it('count tasks by topic and outcome and tell the age of the last poll', async () => {
    const measures = createTaskMeasures(() => 2500);
    measures.count('completed', { task: { topic: 'shared.render-papers' } as never, startedAt: Date.now() - 200 });
    measures.count('incident', { task: { topic: 'shared.render-papers' } as never, startedAt: Date.now() - 200 });
    const server = serveMeasures(measures, 0, undefined, (error) => {
      throw error;
    });
    try {
      await new Promise((resolve) => server.once('listening', resolve));
      const { port } = server.address() as AddressInfo;
      const { body } = await ask(port, { url: '/metrics' });
      expect(body).toContain('platform_worker_tasks_total{topic="shared.render-papers",outcome="completed"} 1');
      expect(body).toContain('platform_worker_tasks_total{topic="shared.render-papers",outcome="incident"} 1');
      expect(body).toContain('platform_worker_task_seconds_bucket{le="0.1",topic="shared.render-papers",outcome="completed"} 0');
      expect(body).toContain('platform_worker_poll_age_seconds 2.5');
      expect((await ask(port, { url: '/other' })).statusCode).toBe(404);
    } finally {
      server.close();
    }
  });
});
