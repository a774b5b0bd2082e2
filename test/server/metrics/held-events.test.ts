import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { applyAllPartitions } from '../../../domain/engine-events/apply-engine-events.ts';
import { partitionOf } from '../../../domain/engine-events/engine-event.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let administrator: Browser;
let caseId: string;
let caseNo: string;
let root: string;
beforeAll(async () => {
  t = await testApp();
  administrator = await signIn(t, 'administrator');
  caseId = (await makeCase(t.db, t.deps.config.dataDir, '449901')).id;
  ({ case_no: caseNo, process_instance_id: root } = (await t.db('cases').where({ id: caseId }).first('case_no', 'process_instance_id')) as { case_no: string; process_instance_id: string });
});
afterAll(() => t.close());

const stepStarted = async (activityId: string, startTime: string): Promise<string> => {
  const payload = JSON.stringify({ event: 'start', activityInstanceId: randomUUID(), activityId, activityType: 'userTask', startTime, definitionKey: 'disability-rating' });
  const [row] = (await t.owner('bridge.engine_events').insert({ partition: partitionOf(root), process_instance_id: root, root_process_instance_id: root, kind: 'activity', payload }).returning('id')) as { id: string }[];
  return (row as { id: string }).id;
};
const apply = () => applyAllPartitions({ db: t.db, clock: t.clock, logger: t.deps.logger });
const held = async (browser = administrator): Promise<Record<string, unknown>[]> => (await browser.get('/api/admin/held-events')).json<{ events: Record<string, unknown>[] }>().events;
const retry = (id: string) => administrator.send('POST', `/api/admin/held-events/${id}/retry`);
const audited = async (): Promise<unknown[]> => t.db('audit').where({ action: 'held-event-retried', case_id: caseId }).orderBy('seq').pluck('detail');
const steps = async (): Promise<string[]> => (await t.db('steps').where({ case_id: caseId }).whereLike('activity_id', 'test-%').orderBy('activity_id').pluck('activity_id')) as string[];

it('an event that cannot be applied is shown with its case and cause until the cause is mended and it is tried again', async () => {
  const id = await stepStarted('test-broken', 'no time');
  await stepStarted('test-behind', '2025-06-10T10:00:00+08:00');
  const since = t.clock.now().toISOString();
  await apply();
  t.clock.passMinutes(3);
  await apply();
  expect(await held()).toEqual([{ id, caseId, caseNo, kind: 'activity', activityId: 'test-broken', cause: 'invalid input syntax for type timestamp with time zone: "no time"', heldSince: since, triedAt: t.clock.now().toISOString(), tries: 2, waiting: 1 }]);

  expect((await retry(id)).json()).toMatchObject({ status: 409, type: 'still-held', title: '仍然不能应用，请先排除原因。', detail: expect.stringContaining('"no time"') });
  expect(await steps()).toEqual([]);

  await t.owner('bridge.engine_events').where({ id }).update({ payload: t.owner.raw(`payload || '{"startTime":"2025-06-10T09:00:00+08:00"}'`) });
  expect((await retry(id)).statusCode).toBe(200);
  expect(await held()).toEqual([]);
  expect(await steps()).toEqual(['test-behind', 'test-broken']);
  expect(await audited()).toEqual([{ eventId: id, kind: 'activity', applied: false }, { eventId: id, kind: 'activity', applied: true }]);
  expect((await retry(id)).statusCode).toBe(404);
});

it('is gone, too, when the bridge has applied it by itself', async () => {
  const id = await stepStarted('test-later', 'no time');
  await apply();
  expect((await held()).map((event) => event['id'])).toEqual([id]);
  await t.owner('bridge.engine_events').where({ id }).update({ payload: t.owner.raw(`payload || '{"startTime":"2025-06-10T09:00:00+08:00"}'`) });
  await apply();
  expect(await held()).toEqual([]);
});

it('is for the administrators of the case’s offices', async () => {
  for (const login of ['county1', 'auditor', 'security']) expect((await (await signIn(t, login)).get('/api/admin/held-events')).statusCode).toBe(403);
});
