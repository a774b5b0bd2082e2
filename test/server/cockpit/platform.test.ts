import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { beat } from '../../../domain/operations/beat.ts';
import { noteTrend, TREND_DAYS } from '../../../domain/operations/trend.ts';
import { EngineUnreachable } from '../../../server/engine/gateway.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { emptyEngine, testApp } from '../support/test-app.ts';

let t: TestApp;
let administrator: Browser;
const heart = { process: 'worker-1', host: 'here', pid: 7, startedAt: new Date('2025-06-10T00:00:00Z') };

beforeAll(async () => {
  t = await testApp();
  administrator = await signIn(t, 'administrator');
});
afterAll(() => t.close());

interface Point {
  at: string;
  runningCases: number;
  openIncidents: number;
  donePerMinute: number;
  failedPerMinute: number;
}
const pointsOf = async (hours: number): Promise<Point[]> => (await administrator.get(`/api/admin/trend?hours=${hours}`)).json<{ points: Point[] }>().points;

describe('the parts of the platform', () => {
  it('are shown with what the workers do', async () => {
    await beat(t.db, heart, { sincePollMs: 1_500, running: 2, topics: ['shared.render-papers', 'shared.start-deadline'], version: '1.2.3', done: 40, failed: 1 });
    const answer = (await administrator.get('/api/admin/platform')).json<{ engine: unknown; database: { bytes: number }; disk: { free: number; total: number }; workers: unknown[] }>();
    expect(answer).toMatchObject({ engine: { reachable: true, version: 'test' }, outbox: { pending: 0 }, bridge: { pending: 0 } });
    expect(answer.workers).toEqual([expect.objectContaining({ process: 'worker-1', version: '1.2.3', topics: ['shared.render-papers', 'shared.start-deadline'], running: 2, done: 40, failed: 1 })]);
    expect([answer.database.bytes > 0, answer.disk.free > 0, answer.disk.total >= answer.disk.free]).toEqual([true, true, true]);
  });

  it('an engine that does not answer is no fault of the page', async () => {
    t.deps.engine.health = () => Promise.reject(new EngineUnreachable('gone'));
    const answer = await administrator.get('/api/admin/platform');
    t.deps.engine.health = emptyEngine().health;
    expect([answer.statusCode, answer.json<{ engine: unknown }>().engine]).toEqual([200, { reachable: false, version: null }]);
  });
});

describe('the trend', () => {
  it('has a point for a minute, once, with what the workers did since the one before', async () => {
    await noteTrend(t.db, t.clock.now());
    await makeCase(t.db, t.deps.config.dataDir, '449901');
    t.clock.passMinutes(2);
    await beat(t.db, heart, { sincePollMs: 0, running: 0, done: 60, failed: 2 });
    for (let again = 0; again < 2; again += 1) await noteTrend(t.db, t.clock.now());
    t.clock.passMinutes(2);
    // The process has started anew and counts from nought.
    await beat(t.db, heart, { sincePollMs: 0, running: 0, done: 3, failed: 0 });
    await noteTrend(t.db, t.clock.now());
    expect((await pointsOf(1)).map(({ runningCases, openIncidents, donePerMinute, failedPerMinute }) => [runningCases, openIncidents, donePerMinute, failedPerMinute])).toEqual([
      [0, 0, 0, 0],
      [1, 1, 10, 0.5],
      [1, 1, 0, 0],
    ]);
  });

  it('is thinned out for a long time and kept no longer than it says', async () => {
    await t.db('trend_points').delete();
    const first = t.clock.now().getTime();
    const numbers = JSON.stringify({ runningCases: 1, openTasks: 0, overdue: 0, openIncidents: 0, pendingCommands: 0, pendingEvents: 0, tasksDone: 0, tasksFailed: 0 });
    await t.db('trend_points').insert(Array.from({ length: 600 }, (_, index) => ({ at: new Date(first - index * 60_000), numbers })));
    await t.db('trend_points').insert({ at: new Date(first - (TREND_DAYS * 1440 + 5) * 60_000), numbers });
    const shown = await pointsOf(24);
    expect([shown.length > 50, shown.length <= 180]).toEqual([true, true]);
    await noteTrend(t.db, t.clock.now());
    expect(await t.db('trend_points').count('* as n')).toEqual([{ n: '600' }]);
  });
});
