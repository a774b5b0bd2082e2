import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Knex } from 'knex';
import { openTask } from '../../../scripts/demo/act-in-case.ts';
import { openDatabase } from '../support/database.ts';
import { advanceTo, givenCase, signInAll, takeSteps, viewCase } from '../support/story.ts';
import type { Clients } from '../support/story.ts';
import { acceptance, actsOf, deliverNotice, expectLawful, from, life, refusalOf, resume, stepOf, suspend } from './support.ts';

let clients: Clients;
let db: Knex;
beforeAll(async () => {
  clients = await signInAll();
  db = openDatabase();
});
afterAll(() => db.destroy());

/** A value of the setting from the day on; written as the application does after two administrators have agreed. */
async function decidePause(validFrom: string, value: boolean): Promise<void> {
  const [{ id: user }] = (await db('users').where({ login: 'administrator' }).select('id')) as [{ id: string }];
  const [{ id: other }] = (await db('users').whereNot({ login: 'administrator' }).limit(1).select('id')) as [{ id: string }];
  const id = randomUUID();
  const at = new Date();
  await db('proposals').insert({ id, kind: 'setting', subject: 'suspend-clock-on-wait', payload: JSON.stringify({ value, validFrom }), reason: '测试', status: 'applied', proposed_by: user, proposed_level: 'province', proposed_at: at, decided_by: other, decided_at: at });
  await db('setting_values').insert({ key: 'suspend-clock-on-wait', value: JSON.stringify(value), valid_from: validFrom, proposal_id: id, entered_at: at });
}

const breachesOf = async (caseId: string): Promise<string[]> =>
  ((await db('deadline_alerts as a').join('deadlines as d', 'd.id', 'a.deadline_id').where({ 'd.case_id': caseId, 'a.kind': 'breach' }).orderBy('a.org_code').select('a.org_code')) as { org_code: string }[]).map((row) => row.org_code);

const dueOf = async (caseId: string): Promise<unknown> => (await viewCase(clients.county1, caseId)).deadlines.find((deadline) => deadline.key === 'acceptance-notice');

describe('given the county reviews, when the case is suspended and the periods run on (default)', () => {
  let caseId: string;

  beforeAll(async () => {
    caseId = (await givenCase(clients)).id;
    await takeSteps(clients, caseId, [acceptance]);
    await advanceTo(clients, caseId, '2026-03-18');
    expect(await suspend(clients.county1, caseId, '2026-03-18')).toMatchObject({ act: 'suspend-case', status: 'effective' });
  }, 120_000);

  test('then the case and its task say so, and the notice is printed', async () => {
    const view = await viewCase(clients.county1, caseId);
    expect(view.case.status).toBe('suspended');
    const { tasks } = await clients.county1.get<{ tasks: { caseId: string; suspended: boolean }[] }>('/api/tasks?scope=office');
    expect(tasks.find((task) => task.caseId === caseId)?.suspended).toBe(true);
    expect(view.documents.map((document) => [document.kind, document.status])).toEqual([['suspension-notice', 'rendered']]);
    const { cases } = await clients.county1.get<{ cases: { id: string }[] }>('/api/cases?status=suspended');
    expect(cases.map((found) => found.id)).toContain(caseId);
  });

  test('then claiming and completing are refused in words', async () => {
    const task = await openTask(clients.county1, caseId, 'county-review');
    const claim = await refusalOf(clients.county1.post(`/api/tasks/${task.id}/claim`));
    expect(claim.problem).toMatchObject({ type: 'suspended', status: 409 });
    expect(claim.problem.title).toMatch(/已中止办理/);
  });

  test('then a reason that the setting does not name is refused, and so is a second suspension', async () => {
    const other = await givenCase(clients);
    await takeSteps(clients, other.id, [acceptance]);
    expect((await refusalOf(life(clients.county1, other.id, 'suspend', { happenedOn: '2026-03-11', reason: '经办人休假', basis: '没有依据', uploadIds: [] }))).problem.type).toBe('suspension-reason');
    expect((await refusalOf(suspend(clients.county2, caseId, '2026-03-18'))).problem.type).toBe('already-suspended');
  }, 60_000);

  test('then no timer fires while it is suspended, and at the resumption those overdue fire and are reported', async () => {
    await advanceTo(clients, caseId, '2026-04-15');
    expect(await breachesOf(caseId)).toEqual([]);
    expect(await resume(clients.county1, caseId, '2026-04-15')).toMatchObject({ act: 'resume-case', status: 'effective' });
    const { executed } = await advanceTo(clients, caseId, '2026-04-15');
    expect(executed.map((job) => job.activityId)).toEqual(['county-review-remind', 'county-review-breach']);
    expect(await breachesOf(caseId)).toEqual(['449900', '449901']);
    expect(await dueOf(caseId)).toMatchObject({ dueOn: '2026-04-09', status: 'breached' });
  }, 60_000);

  test('then it goes on', async () => {
    const view = await viewCase(clients.county1, caseId);
    expect(view.case.status).toBe('running');
    // The breach has opened a supervision by the city beside it.
    expect(view.openTasks.map((task) => task.taskKey).sort()).toEqual(['county-review', 'issue-supervision']);
    expect(view.documents.map((document) => document.kind)).toEqual(['suspension-notice', 'resumption-notice']);
    const task = await openTask(clients.county1, caseId, 'county-review');
    await clients.county1.post(`/api/tasks/${task.id}/claim`);
    await clients.county1.post(`/api/tasks/${task.id}/release`);
  });

  test('then the notices are delivered once each', async () => {
    expect(await deliverNotice(clients.county1, caseId, 'suspension-notice', '2026-04-15')).toMatchObject({ status: 'effective' });
    expect((await refusalOf(deliverNotice(clients.county1, caseId, 'suspension-notice', '2026-04-15'))).problem.type).toBe('already-delivered');
    expect(actsOf(await viewCase(clients.county1, caseId))).toEqual(expect.arrayContaining(['issue-suspension-notice', 'deliver-suspension-notice', 'issue-resumption-notice']));
  });
});

describe('given the setting that periods stand still, when a case is suspended and resumed', () => {
  let caseId: string;

  beforeAll(async () => {
    await decidePause('2026-03-01', true);
    caseId = (await givenCase(clients)).id;
    await takeSteps(clients, caseId, [acceptance]);
    await advanceTo(clients, caseId, '2026-03-12');
    await suspend(clients.county1, caseId, '2026-03-12');
    await advanceTo(clients, caseId, '2026-04-10');
    await resume(clients.county1, caseId, '2026-04-10');
    await advanceTo(clients, caseId, '2026-04-10');
  }, 120_000);
  afterAll(() => decidePause('2026-03-01', false));

  test('then the period is longer by the working days of the suspension, and nothing is reported', async () => {
    // 20 working days of suspension (12 March to 9 April, without 清明): from 9 April to 11 May (after the holidays of 1 May; 9 May is worked).
    expect(await breachesOf(caseId)).toEqual([]);
    expect(await dueOf(caseId)).toMatchObject({ status: 'running' });
    const { dueOn } = (await dueOf(caseId)) as { dueOn: string };
    const history = (await db('deadline_changes as h').join('deadlines as d', 'd.id', 'h.deadline_id').where({ 'd.case_id': caseId }).select('h.reason', db.raw("to_char(h.previous_due_on, 'YYYY-MM-DD') as previous"), db.raw("to_char(h.due_on, 'YYYY-MM-DD') as due"))) as { reason: string }[];
    expect(history).toEqual([{ reason: '案件中止办理 20 个工作日，期限顺延', previous: '2026-04-09', due: dueOn }]);
    const moved = (await db('timer_moves').where({ case_id: caseId, activity_id: 'county-review-breach' }).select('due')) as { due: Date }[];
    expect(moved).toHaveLength(1);
  });

  test('then the case goes to its end within the longer period, and the law finds nothing', async () => {
    const { dueOn } = (await dueOf(caseId)) as { dueOn: string };
    expect(dueOn).toBe('2026-05-11');
    await deliverNotice(clients.county1, caseId, 'suspension-notice', '2026-04-10');
    await deliverNotice(clients.county1, caseId, 'resumption-notice', '2026-04-10');
    const shifted = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 28 * 86_400_000).toISOString().slice(0, 10);
    await takeSteps(clients, caseId, [{ ...stepOf('county-review'), on: shifted(stepOf('county-review').on) }]);
    const view = await viewCase(clients.county1, caseId);
    expect(view.constraints.filter((finding) => finding.status === 'breached')).toEqual([]);
    expect(view.openTasks.map((task) => task.taskKey)).toEqual(['city-pre-review']);
  }, 60_000);
});

describe('given a suspension in the called appraisal, when it is resumed', () => {
  test('then the case goes on to its end, lawfully', async () => {
    const { id } = await givenCase(clients);
    const appraisal = from('record-examination');
    await takeSteps(clients, id, [acceptance, ...from('county-review').slice(0, from('county-review').length - appraisal.length)]);
    await suspend(clients.county1, id, '2026-04-08');
    await deliverNotice(clients.county1, id, 'suspension-notice', '2026-04-08');
    await resume(clients.county1, id, '2026-04-08');
    await deliverNotice(clients.county1, id, 'resumption-notice', '2026-04-08');
    await takeSteps(clients, id, appraisal);
    await advanceTo(clients, id, '2026-07-06');
    const view = await viewCase(clients.county1, id);
    expect(view.case).toMatchObject({ status: 'closed', outcome: 'approved' });
    expectLawful(view);
  }, 240_000);
});
