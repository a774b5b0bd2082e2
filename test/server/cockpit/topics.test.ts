import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { pausedTopics } from '../../../domain/operations/topic-pauses.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import { makeCase } from '../support/make-case.ts';
import type { MadeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

interface Topic {
  topic: string;
  steps: string[];
  pause: { reason: string; byName: string } | null;
  failing: { caseIds: string[]; causes: { message: string; cases: number }[] };
}
const TOPIC = 'shared.start-deadline';
let t: TestApp;
let province: Browser;
let county: Browser;
let here: MadeCase;
let there: MadeCase;

beforeAll(async () => {
  t = await testApp();
  here = await makeCase(t.db, t.deps.config.dataDir, '449901');
  there = await makeCase(t.db, t.deps.config.dataDir, '449902');
  province = await signIn(t, 'administrator');
  county = await signIn(t, 'countyadmin');
});
afterAll(() => t.close());

const topicOf = async (browser: Browser): Promise<Topic | undefined> => (await browser.get('/api/admin/topics')).json<{ topics: Topic[] }>().topics.find(({ topic }) => topic === TOPIC);
const pause = (browser: Browser, reason = '演示：排查') => browser.send('POST', `/api/admin/topics/${TOPIC}/pause`, { reason });
const resume = (browser: Browser) => browser.send('POST', `/api/admin/topics/${TOPIC}/resume`);

it('is paused once, by the province, with its reason, and resumed once; both are audited', async () => {
  expect([(await pause(county)).statusCode, (await resume(county)).statusCode]).toEqual([403, 403]);
  expect((await pause(province, `核对 ${here.idNumber}`)).statusCode).toBe(200);
  expect((await pause(province)).json()).toMatchObject({ type: 'topic-paused' });
  expect(await pausedTopics(t.db)).toEqual(new Set([TOPIC]));
  expect((await topicOf(county))?.pause).toMatchObject({ reason: expect.not.stringContaining(here.idNumber), byName: expect.any(String) });
  expect((await resume(province)).statusCode).toBe(200);
  expect((await resume(province)).json()).toMatchObject({ type: 'topic-runs' });
  expect(await t.db('audit').where({ chain: 'admin:topics' }).orderBy('seq').pluck('action')).toEqual(['topic-paused', 'topic-resumed']);
});

it('a topic that nobody knows is not paused, nor any without a reason', async () => {
  expect((await province.send('POST', '/api/admin/topics/nobody.knows/pause', { reason: '演示' })).statusCode).toBe(404);
  expect((await pause(province, '  ')).statusCode).toBe(400);
});

it('what has stopped at it is shown with the causes, without numbers, and only of one’s own offices', async () => {
  for (const made of [here, there]) {
    await t.db('incidents').insert({ id: randomUUID(), case_id: made.id, process_instance_id: null, type: 'failedExternalTask', activity_id: 'start-acceptance-clock', message: `${made.idNumber} 的期限算不出来`, state: 'open', created_at: t.clock.now() });
  }
  expect((await topicOf(province))?.failing.caseIds.sort()).toEqual([here.id, there.id].sort());
  const seen = await topicOf(county);
  expect(seen?.failing.caseIds).toEqual([here.id]);
  expect(seen?.failing.causes).toEqual([{ message: expect.stringContaining('的期限算不出来'), cases: 1 }]);
  expect(JSON.stringify(seen)).not.toContain(here.idNumber);
});
