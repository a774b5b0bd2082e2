import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { signIn } from '../../../scripts/demo/api-client.ts';
import type { ApiClient } from '../../../scripts/demo/api-client.ts';
import { acceptance, fromAcceptance } from '../../../scripts/demo/initial-rating-story.ts';
import type { Step } from '../../../scripts/demo/act-in-case.ts';
import { addCalendarDays } from '../../../regulations/calendar/index.ts';
import { createEngineGateway } from '../../../server/engine/gateway.ts';
import type { EngineJob } from '../../../server/engine/gateway.ts';
import { testPassword } from '../../../server/seed/demonstration-data.ts';
import { getStack } from '../../support/stack.ts';
import { openDatabase } from '../support/database.ts';
import { advanceTo, givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { CaseView, Clients } from '../support/story.ts';

/** An invented notice: the real one is not the test's business. */
const NOTICE = '关于2027年部分节假日安排的通知\n一、元旦：1月1日（周五）至3日（周日）放假调休，共3天。1月9日（周六）上班。\n二、春节：2月5日（周五）至11日（周四）放假调休，共7天。';
const SHIFT_DAYS = 161;

const later = <T>(value: T): T => JSON.parse(JSON.stringify(value).replace(/20\d{2}-\d{2}-\d{2}/g, (day) => addCalendarDays(day, SHIFT_DAYS))) as T;
const upToDecision = fromAcceptance.slice(0, fromAcceptance.findIndex((step) => step.task === 'province-decision')).map((step): Step => ({ ...step, ...later({ on: step.on, data: step.data }) }));

interface Reading {
  days: { date: string; working: boolean; name: string }[];
  remarks: string[];
}

let clients: Clients;
let proposer: ApiClient;
let db: Knex;
let caseId: string;
/** a case whose period was over by the calendar of before */
let overdueId: string;
let before: CaseView;

const deadlineOf = (view: CaseView) => view.deadlines.find((deadline) => deadline.key === 'certificate-delivery');

/** The engine's timers at the decision, by the day on which they fire in the case's own time. */
async function timers(): Promise<Record<string, string>> {
  const { engineUrl, engineServerSecret } = getStack();
  const { jobs } = await createEngineGateway({ url: engineUrl, secret: engineServerSecret }).caseState(caseId);
  const own = jobs.filter((job): job is EngineJob & { activityId: string; dueDate: string } => job.kind === 'timer' && job.activityId?.startsWith('province-decision') === true && job.dueDate !== null);
  return Object.fromEntries(own.map((job) => [job.activityId, new Date(Date.parse(job.dueDate) + 8 * 3_600_000).toISOString().slice(0, 10)]));
}

beforeAll(async () => {
  clients = await signInAll();
  proposer = await signIn(getStack().serverUrl, 'countyadmin', testPassword);
  db = openDatabase();
  caseId = (await givenCase(clients, later({ applicationDate: '2026-03-02', injuredOn: '2025-05-20' }))).id;
  await takeSteps(clients, caseId, upToDecision);
  await advanceTo(clients, caseId, '2026-11-12');
  before = await viewCase(clients.county1, caseId);
  overdueId = (await givenCase(clients, { applicationDate: '2026-12-10', injuredOn: '2026-05-20' })).id;
  await takeSteps(clients, overdueId, [{ ...acceptance, on: '2026-12-21' }]);
  await advanceTo(clients, overdueId, '2027-01-19');
}, 300_000);
afterAll(() => db.destroy());

describe('given a period of 60 working days that reaches a year whose holidays are not published', () => {
  test('then its last day is provisional and the timers stand at it', async () => {
    expect(deadlineOf(before)).toMatchObject({ startedOn: '2026-11-10', dueOn: '2027-02-02', remindOn: '2027-01-26', provisional: true, status: 'running' });
    expect(await timers()).toEqual({ 'province-decision-remind': '3227-01-26', 'province-decision-breach': '3227-02-03' });
  });

  describe('when one administrator enters the notice and another one applies it', () => {
    let total: number;

    beforeAll(async () => {
      const { days, remarks } = await proposer.post<Reading>('/api/admin/calendar/read', { year: 2027, text: NOTICE });
      expect(remarks).toEqual(['没有读到：清明、劳动、端午、中秋、国庆。']);
      const effect = await proposer.post<{ total: number; deadlines: { caseId: string; newDueOn: string }[] }>('/api/admin/calendar/preview', { year: 2027, days });
      total = effect.total;
      expect(effect.deadlines.find((row) => row.caseId === caseId)).toMatchObject({ dueOn: '2027-02-02', newDueOn: '2027-02-02', newRemindOn: '2027-01-26' });
      const { id } = await proposer.post<{ id: string }>('/api/admin/calendar/proposals', { requestId: randomUUID(), year: 2027, source: '测试通知', days: [...days, { date: '2027-01-04', working: false, name: '元旦' }] });
      expect(deadlineOf(await viewCase(clients.county1, caseId))).toEqual(deadlineOf(before));
      expect(await timers()).toEqual({ 'province-decision-remind': '3227-01-26', 'province-decision-breach': '3227-02-03' });
      await clients.administrator.post(`/api/admin/proposals/${id}/approve`);
      await advanceTo(clients, caseId, '2026-11-12');
    }, 60_000);

    test('then the last day is final and the engine’s timers stand at the new days', async () => {
      expect(total).toBeGreaterThan(0);
      expect(deadlineOf(await viewCase(clients.county1, caseId))).toMatchObject({ startedOn: '2026-11-10', dueOn: '2027-02-03', remindOn: '2027-01-27', provisional: false, status: 'running' });
      expect(await timers()).toEqual({ 'province-decision-remind': '3227-01-27', 'province-decision-breach': '3227-02-04' });
    });

    test('then the history of the date and the moves of the timers are kept', async () => {
      const changes = await db('deadline_changes as c').join('deadlines as d', 'd.id', 'c.deadline_id').where({ 'd.case_id': caseId }).select('c.reason', db.raw("to_char(c.previous_due_on, 'YYYY-MM-DD') as from_day"), db.raw("to_char(c.due_on, 'YYYY-MM-DD') as to_day"));
      expect(changes).toContainEqual({ reason: '2027年放假安排已公布，期限重新计算', from_day: '2027-02-02', to_day: '2027-02-03' });
      const moves = (await db('timer_moves').where({ case_id: caseId }).orderBy('activity_id').pluck('activity_id')) as string[];
      expect(moves).toEqual(['province-decision-breach', 'province-decision-remind']);
    });

    test('then advancing reminds and reports the breach on the new days, not on the old ones', async () => {
      expect((await advanceTo(clients, caseId, '2027-02-03')).executed).toEqual([{ activityId: 'province-decision-remind', on: '2027-01-27' }]);
      expect(deadlineOf(await viewCase(clients.county1, caseId))?.status).toBe('running');
      expect((await advanceTo(clients, caseId, '2027-02-04')).executed).toEqual([{ activityId: 'province-decision-breach', on: '2027-02-04' }]);
      const view = await viewCase(clients.county1, caseId);
      expect(deadlineOf(view)?.status).toBe('breached');
      expect(view.constraints.some((finding) => finding.status === 'breached' && finding.article === '第17条')).toBe(true);
      expect(view.openTasks.map((task) => task.taskKey)).toContain('province-decision');
    }, 60_000);
  });
});

describe('given a breach that was reported before the notice was entered', () => {
  const breaches = async () => (await clients.county1.get<{ alerts: { caseId: string; kind: string; dueOn: string }[] }>('/api/alerts')).alerts.filter((alert) => alert.caseId === overdueId && alert.kind === 'breach').map(({ dueOn }) => dueOn);

  test('then it is withdrawn, for the last day has moved, and stays in the history', async () => {
    expect(await breaches()).toEqual([]);
    const { deadlines } = await clients.county1.get<{ deadlines: { key: string; dueOn: string; status: string; withdrawnAlerts: unknown[] }[] }>(`/api/cases/${overdueId}`);
    const reason = '2027年放假安排已公布，期限重新计算';
    expect(deadlines.find(({ key }) => key === 'acceptance-notice')).toMatchObject({ dueOn: '2027-01-19', status: 'running', withdrawnAlerts: [{ kind: 'breach', raisedOn: '2027-01-19', withdrawnOn: '2027-01-19', reason }] });
  });

  test('then it comes again at the new date, though the engine’s timer has fired', async () => {
    expect((await advanceTo(clients, overdueId, '2027-01-20')).executed).toEqual([{ activityId: 'county-review-breach', on: '2027-01-20' }]);
    expect(await breaches()).toEqual(['2027-01-19']);
    expect((await advanceTo(clients, overdueId, '2027-01-26')).executed).toEqual([]);
  }, 60_000);
});

describe('given the city says when it received the papers', () => {
  test('then its period runs from that day and not from the day of sending', () => {
    const sent = later('2026-04-28');
    const received = later('2026-04-29');
    expect(addCalendarDays(sent, 1)).toBe(received);
    expect(before.deadlines.find((deadline) => deadline.key === 'city-report')).toMatchObject({ startedOn: received, status: 'met' });
    expect(before.constraints.filter((finding) => finding.id === 'city-report-city-reports').map((finding) => finding.status)).toEqual(['satisfied']);
  });
});
