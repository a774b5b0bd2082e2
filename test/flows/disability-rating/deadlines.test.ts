import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { acceptance, fromAcceptance } from '../../../scripts/demo/initial-rating-story.ts';
import type { Step } from '../../../scripts/demo/act-in-case.ts';
import { decided, firstReview } from './stories/steps.ts';
import { openDatabase } from '../support/database.ts';
import { advanceTo, givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { Clients } from '../support/story.ts';

const upTo = (task: string): Step[] => fromAcceptance.slice(0, fromAcceptance.findIndex((step) => step.task === task));
const upToLast = (task: string): Step[] => fromAcceptance.slice(0, fromAcceptance.findLastIndex((step) => step.task === task));

interface Alert {
  kind: string;
  org_code: string;
  raised_on: string;
}

let clients: Clients;
let db: Knex;

beforeAll(async () => {
  clients = await signInAll();
  db = openDatabase();
});
afterAll(() => db.destroy());

const alertsOf = (caseId: string, key: string): Promise<Alert[]> =>
  db('deadline_alerts as a')
    .join('deadlines as d', 'd.id', 'a.deadline_id')
    .where({ 'd.case_id': caseId, 'd.key': key })
    .orderBy(['a.raised_on', 'a.org_code'])
    .select('a.kind', 'a.org_code', db.raw("to_char(a.raised_on, 'YYYY-MM-DD') as raised_on"));

interface Row {
  key: string;
  task: string;
  article: string;
  remindedOn: string;
  dueOn: string;
  overdueOn: string;
  inCharge: string;
  above: string | null;
  steps: Step[];
}

const rows: Row[] = [
  { key: 'acceptance-notice', task: 'county-review', article: '第15条', remindedOn: '2026-04-01', dueOn: '2026-04-09', overdueOn: '2026-04-10', inCharge: '449901', above: '449900', steps: [acceptance] },
  { key: 'county-report', task: 'propose-grade', article: '第15条', remindedOn: '2026-05-12', dueOn: '2026-05-19', overdueOn: '2026-05-20', inCharge: '449901', above: '449900', steps: upTo('propose-grade') },
  { key: 'city-report', task: 'city-review', article: '第16条', remindedOn: '2026-05-21', dueOn: '2026-05-28', overdueOn: '2026-05-29', inCharge: '449900', above: '440000', steps: upTo('city-review') },
  { key: 'certificate-delivery', task: 'province-decision', article: '第17条', remindedOn: '2026-08-19', dueOn: '2026-08-26', overdueOn: '2026-08-27', inCharge: '440000', above: null, steps: upTo('province-decision') },
  // L14: the province has decided and the certificate lies at the county; L15: the refusal does, before a notice and after one.
  { key: 'certificate-delivery', task: 'record-delivery', article: '第17条', remindedOn: '2026-08-19', dueOn: '2026-08-26', overdueOn: '2026-08-27', inCharge: '449901', above: '449900', steps: upToLast('record-delivery') },
  { key: 'refusal-return', task: 'record-delivery', article: '第17条', remindedOn: '2026-07-30', dueOn: '2026-08-06', overdueOn: '2026-08-07', inCharge: '449901', above: '449900', steps: [...upTo('province-first-review'), firstReview('refused')] },
  { key: 'refusal-return', task: 'record-delivery', article: '第17条', remindedOn: '2026-08-19', dueOn: '2026-08-26', overdueOn: '2026-08-27', inCharge: '449901', above: '449900', steps: [...upTo('province-decision'), decided('refused')] },
  { key: 'filing', task: 'file-archive', article: '第33条', remindedOn: '2026-07-15', dueOn: '2026-07-22', overdueOn: '2026-07-23', inCharge: '449901', above: '449900', steps: upTo('file-archive') },
];

describe.each(rows)('given $task waits ($key), when nobody acts until $dueOn ($article)', (row) => {
  let caseId: string;

  beforeAll(async () => {
    caseId = (await givenCase(clients)).id;
    await takeSteps(clients, caseId, row.steps);
    await advanceTo(clients, caseId, row.dueOn);
  }, 120_000);

  test(`then ${row.inCharge} is reminded on ${row.remindedOn} and the last day is not yet a breach`, async () => {
    expect(await alertsOf(caseId, row.key)).toEqual([{ kind: 'reminder', org_code: row.inCharge, raised_on: row.remindedOn }]);
    const view = await viewCase(clients.county1, caseId);
    expect(view.deadlines.findLast((deadline) => deadline.key === row.key)).toMatchObject({ dueOn: row.dueOn, status: 'running' });
    const { tasks } = await clients[row.inCharge === '449901' ? 'county1' : row.inCharge === '449900' ? 'city' : 'province1'].get<{ tasks: { caseId: string; taskKey: string; dueOn: string | null; article: string | null }[] }>('/api/tasks?scope=office');
    expect(tasks.find((task) => task.caseId === caseId && task.taskKey === row.task)).toMatchObject({ dueOn: row.dueOn, article: row.article });
  });

  test(`then from ${row.overdueOn} it is a breach, told to the level above too, and the task is still there`, async () => {
    await advanceTo(clients, caseId, row.overdueOn);
    const told = (await alertsOf(caseId, row.key)).filter((alert) => alert.kind === 'breach');
    expect(told.map((alert) => alert.org_code)).toEqual([row.inCharge, row.above].filter((code) => code !== null).sort());
    expect(new Set(told.map((alert) => alert.raised_on))).toEqual(new Set([row.overdueOn]));
    for (const { login, code } of [{ login: 'county1', code: '449901' }, { login: 'city', code: '449900' }, { login: 'province1', code: '440000' }] as const) {
      const { alerts } = await clients[login].get<{ alerts: { caseId: string; kind: string; article: string; dueOn: string }[] }>('/api/alerts');
      const shown = alerts.filter((alert) => alert.caseId === caseId);
      expect(shown.map(({ kind, article, dueOn }) => ({ kind, article, dueOn }))).toEqual([row.inCharge, row.above].includes(code) ? [{ kind: 'breach', article: row.article, dueOn: row.dueOn }] : []);
    }
    const view = await viewCase(clients.county1, caseId);
    expect(view.deadlines.findLast((deadline) => deadline.key === row.key)?.status).toBe('breached');
    expect(view.openTasks.map((task) => task.taskKey)).toContain(row.task);
    expect(view.constraints.some((finding) => finding.status === 'breached' && finding.article.includes(row.article.replace(/[第条]/g, '')))).toBe(true);
  });
});
