import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { acceptance, fromAcceptance } from '../../../scripts/demo/initial-rating-story.ts';
import { createEngineGateway } from '../../../server/engine/gateway.ts';
import { getStack } from '../../support/stack.ts';
import { openDatabase } from '../support/database.ts';
import { advanceTo, givenCase, signInAll, takeSteps } from '../support/story.ts';
import type { Clients } from '../support/story.ts';

interface Detail {
  deadlines: { key: string; startedOn: string; dueOn: string; remindOn: string; status: string; withdrawnAlerts: { kind: string; raisedOn: string; withdrawnOn: string }[] }[];
  timeline: { id: string; act: string; happenedOn: string }[];
  dateCorrections: { id: string; status: string }[];
}

let clients: Clients;
let db: Knex;
beforeAll(async () => {
  clients = await signInAll();
  db = openDatabase();
});
afterAll(() => db.destroy());

const view = (caseId: string): Promise<Detail> => clients.county1.get(`/api/cases/${caseId}`);
const period = async (caseId: string) => (await view(caseId)).deadlines.find(({ key }) => key === 'acceptance-notice');

/** The engine's timers at the county's review, by the day on which they fire in the case's own time. */
async function timers(caseId: string): Promise<Record<string, string>> {
  const { engineUrl, engineServerSecret } = getStack();
  const { jobs } = await createEngineGateway({ url: engineUrl, secret: engineServerSecret }).caseState(caseId);
  return Object.fromEntries(jobs.flatMap(({ kind, activityId, dueDate }) => (kind === 'timer' && activityId && dueDate ? [[activityId, new Date(Date.parse(dueDate) + 8 * 3_600_000).toISOString().slice(0, 10)]] : [])));
}

/** One officer of the county gives the acceptance its true date, another one confirms it. */
async function correctAcceptance(caseId: string, happenedOn: string): Promise<void> {
  const act = (await view(caseId)).timeline.find((row) => row.act === 'accept-application');
  const preview = await clients.county1.post<{ needsSecondPerson: boolean; refusal: unknown; effects: { newStartedOn: string }[] }>(`/api/acts/${act?.id}/date-preview`, { happenedOn });
  expect(preview).toMatchObject({ needsSecondPerson: true, refusal: null, effects: [{ newStartedOn: happenedOn }] });
  expect(await clients.county1.post(`/api/acts/${act?.id}/date-corrections`, { requestId: randomUUID(), happenedOn, reason: '受理日期登记有误' })).toEqual({ status: 'open' });
  const open = (await view(caseId)).dateCorrections.find(({ status }) => status === 'open');
  await clients.county2.post(`/api/acts/${act?.id}/date-corrections/${open?.id}/approve`, {});
}

async function accepted(): Promise<string> {
  const { id } = await givenCase(clients);
  await takeSteps(clients, id, [acceptance]);
  return id;
}

const breaches = async (caseId: string) => (await clients.county1.get<{ alerts: { caseId: string; kind: string; dueOn: string }[] }>('/api/alerts')).alerts.filter((alert) => alert.caseId === caseId && alert.kind === 'breach').map(({ dueOn }) => dueOn);

describe('given a period that runs, when the date from which it runs is corrected', () => {
  test('then the engine’s timers stand at the new days and fire there', async () => {
    const caseId = await accepted();
    expect(await timers(caseId)).toEqual({ 'county-review-remind': '3226-04-01', 'county-review-breach': '3226-04-10' });
    await advanceTo(clients, caseId, '2026-03-16');
    await correctAcceptance(caseId, '2026-03-16');
    await advanceTo(clients, caseId, '2026-03-16');
    const { startedOn, dueOn, remindOn } = (await period(caseId)) ?? {};
    expect({ startedOn, dueOn, remindOn }).toEqual({ startedOn: '2026-03-16', dueOn: '2026-04-14', remindOn: '2026-04-07' });
    expect(await timers(caseId)).toEqual({ 'county-review-remind': '3226-04-07', 'county-review-breach': '3226-04-15' });
    expect((await advanceTo(clients, caseId, '2026-04-15')).executed).toEqual([{ activityId: 'county-review-remind', on: '2026-04-07' }, { activityId: 'county-review-breach', on: '2026-04-15' }]);
  }, 120_000);
});

describe('given a certificate that waits to be delivered, when the end of the 公示 turns out to have been another day', () => {
  test('then the timers at the call are moved with the period', async () => {
    const { id: caseId } = await givenCase(clients);
    await takeSteps(clients, caseId, fromAcceptance.slice(0, fromAcceptance.findLastIndex((step) => step.task === 'record-delivery')));
    expect(await timers(caseId)).toEqual({ 'deliver-certificate-remind': '3226-08-19', 'deliver-certificate-breach': '3226-08-27' });
    const act = (await view(caseId)).timeline.find((row) => row.act === 'end-public-notice');
    await clients.county1.post(`/api/acts/${act?.id}/date-corrections`, { requestId: randomUUID(), happenedOn: '2026-06-03', reason: '公示结束日期登记有误' });
    const open = (await view(caseId)).dateCorrections.find(({ status }) => status === 'open');
    if (open) await clients.county2.post(`/api/acts/${act?.id}/date-corrections/${open.id}/approve`, {});
    await advanceTo(clients, caseId, '2026-06-15');
    expect((await view(caseId)).deadlines.find(({ key }) => key === 'certificate-delivery')).toMatchObject({ startedOn: '2026-06-03', dueOn: '2026-08-27', remindOn: '2026-08-20' });
    expect(await timers(caseId)).toEqual({ 'deliver-certificate-remind': '3226-08-20', 'deliver-certificate-breach': '3226-08-28' });
  }, 180_000);
});

describe('given a breach that was reported, when its period turns out to end later', () => {
  test('then it is withdrawn, stays in the history, and comes again at the new date though its timer has fired', async () => {
    const caseId = await accepted();
    await advanceTo(clients, caseId, '2026-04-10');
    expect([await breaches(caseId), await timers(caseId)]).toEqual([['2026-04-09'], {}]);
    await correctAcceptance(caseId, '2026-03-16');
    await advanceTo(clients, caseId, '2026-04-10');
    expect(await breaches(caseId)).toEqual([]);
    expect(await period(caseId)).toMatchObject({ dueOn: '2026-04-14', status: 'running', withdrawnAlerts: [{ kind: 'breach', raisedOn: '2026-04-10', withdrawnOn: '2026-04-10' }] });
    expect((await advanceTo(clients, caseId, '2026-04-14')).executed).toEqual([]);
    expect((await advanceTo(clients, caseId, '2026-04-15')).executed).toEqual([{ activityId: 'county-review-breach', on: '2026-04-15' }]);
    expect(await breaches(caseId)).toEqual(['2026-04-14']);
    expect(await period(caseId)).toMatchObject({ status: 'breached' });
    const raised = (await db('deadline_alerts as a').join('deadlines as d', 'd.id', 'a.deadline_id').where({ 'd.case_id': caseId, 'a.kind': 'breach' }).orderBy(['a.raised_on', 'a.org_code']).select('a.org_code', db.raw("to_char(a.raised_on, 'YYYY-MM-DD') as raised_on"), db.raw('a.withdrawn_at is null as stands'))) as unknown[];
    expect(raised).toEqual([
      { org_code: '449900', raised_on: '2026-04-10', stands: false },
      { org_code: '449901', raised_on: '2026-04-10', stands: false },
      { org_code: '449900', raised_on: '2026-04-15', stands: true },
      { org_code: '449901', raised_on: '2026-04-15', stands: true },
    ]);
    expect((await advanceTo(clients, caseId, '2026-04-20')).executed).toEqual([]);
  }, 120_000);
});
