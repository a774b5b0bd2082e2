import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { calendarForNewPeriod, currentCalendar } from '../../../domain/calendar/current-calendar.ts';
import { restartDeadlines } from '../../../domain/deadlines/restart-deadlines.ts';
import { timersOf } from '../../../domain/deadlines/timers-of.ts';
import type { DeadlineRow } from '../../../domain/deadlines/deadline-row.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

/** An invented notice: the real one is not the tests' business. */
const NOTICE = '一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n二、春节：2月5日（周五）至11日（周四）放假调休，共7天。1月30日（周六）、2月14日（周日）上班。';

interface Day {
  date: string;
  working: boolean;
  name: string;
}
interface Effect {
  total: number;
  moved: number;
  deadlines: { caseId: string; key: string; dueOn: string; newDueOn: string; remindOn: string; newRemindOn: string; provisional: boolean; newProvisional: boolean; isMet: boolean }[];
}

let t: TestApp;
let first: Browser;
let second: Browser;
let days: Day[];

/** A case with one deadline that begins on a day, as the calendar of now counts it. */
async function givenDeadline(startedOn: string, dates: Partial<DeadlineRow> & { simulatedOn?: string } = {}): Promise<{ caseId: string; deadlineId: string }> {
  const { simulatedOn = null, ...row } = dates;
  const { id: caseId } = await makeCase(t.db, t.deps.config.dataDir, '449901');
  await t.db('cases').where({ id: caseId }).update({ simulated_on: simulatedOn });
  await t.owner('deadlines').where({ case_id: caseId }).delete();
  const deadlineId = randomUUID();
  await t.db('deadlines').insert({ id: deadlineId, case_id: caseId, key: 'certificate-delivery', round: 1, article: '第17条', started_on: startedOn, due_on: '2027-02-05', remind_on: '2027-01-29', provisional: true, ...row });
  return { caseId, deadlineId };
}
const deadline = async (id: string): Promise<DeadlineRow> => (await t.db<DeadlineRow>('deadlines').where({ id }).first()) as DeadlineRow;
const commands = (caseId: string): Promise<{ type: string; payload: { activityId: string; dueDate: string; variables: Record<string, string> } }[]> => t.db('commands').where({ case_id: caseId }).orderBy('seq').select('type', 'payload');
const proposeYear = (by: Browser, body: Record<string, unknown> = {}) => by.send('POST', '/api/admin/calendar/proposals', { requestId: randomUUID(), year: 2027, source: '测试通知第1号', days, ...body });
const approve = (by: Browser, id: string) => by.send('POST', `/api/admin/proposals/${id}/approve`, {});

beforeAll(async () => {
  t = await testApp({ startAt: '2026-11-16T09:00:00+08:00' });
  first = await signIn(t, 'countyadmin');
  second = await signIn(t, 'administrator');
  days = (await first.send('POST', '/api/admin/calendar/read', { year: 2027, text: NOTICE })).json<{ days: Day[] }>().days;
});
afterAll(() => t.close());

const month = async (of: string): Promise<{ published: boolean; days: { date: string; working: boolean; name: string; kind: string; settled: boolean }[]; years: { year: number; state: string }[] }> =>
  (await (await signIn(t, 'county1')).get(`/api/calendar?month=${of}`)).json();

describe('the month', () => {
  it('shows working days, festivals and 调休, to anybody who is signed in', async () => {
    const view = await month('2026-02');
    expect(view).toMatchObject({ published: true });
    expect(view.days).toHaveLength(28);
    expect(view.days.find((day) => day.date === '2026-02-14')).toMatchObject({ working: true, name: '春节（调休上班）', kind: 'working-weekend', settled: true });
    expect(view.days.find((day) => day.date === '2026-02-17')).toMatchObject({ working: false, name: '春节', kind: 'holiday' });
    expect(view.days.find((day) => day.date === '2026-02-21')).toMatchObject({ working: false, kind: 'holiday' });
    expect(view.days.find((day) => day.date === '2026-02-07')).toMatchObject({ working: false, name: '周六', kind: 'ordinary' });
  });
  it('says that a year is not published', async () => {
    const view = await month('2027-01');
    expect(view).toMatchObject({ published: false });
    expect(view.days.every((day) => !day.settled)).toBe(true);
    expect(view.years.map((entry) => [entry.year, entry.state])).toEqual([[2025, 'bundled'], [2026, 'bundled'], [2027, 'unpublished'], [2028, 'unpublished']]);
  });
  it.each(['2026-13', '2026', 'x'])('refuses %s', async (wrong) => expect((await first.get(`/api/calendar?month=${wrong}`)).statusCode).toBe(400));
});

describe('entering a year', () => {
  it('says what it has understood of the text', async () => {
    expect(days).toHaveLength(12);
    expect(days.filter((day) => day.working).map((day) => day.date)).toEqual(['2027-01-30', '2027-02-14']);
    const odd = (await first.send('POST', '/api/admin/calendar/read', { year: 2028, text: NOTICE })).json<{ remarks: string[] }>();
    expect(odd.remarks.join()).toContain('请核对');
  });

  it.each([
    ['a day of another year', [{ date: '2028-01-01', working: false, name: '元旦' }]],
    ['a working weekday', [{ date: '2027-01-01', working: false, name: '元旦' }, { date: '2027-01-04', working: true, name: '' }]],
    ['a day twice', [{ date: '2027-01-01', working: false, name: '元旦' }, { date: '2027-01-01', working: false, name: '' }]],
    ['no day off', [{ date: '2027-01-30', working: true, name: '' }]],
  ])('refuses %s', async (_name, wrong) => {
    const answer = await proposeYear(first, { days: wrong });
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([422, 'invalid-notice']);
    expect((await first.send('POST', '/api/admin/calendar/preview', { year: 2027, days: wrong })).statusCode).toBe(422);
  });

  it('is for administrators', async () => {
    const county = await signIn(t, 'county1');
    expect((await proposeYear(county)).statusCode).toBe(403);
    expect((await county.send('POST', '/api/admin/calendar/preview', { year: 2027, days })).statusCode).toBe(403);
  });

  it('moves the open deadlines, their reminders and the timers in one step, by two persons', async () => {
    const real = await givenDeadline('2026-11-13');
    const simulated = await givenDeadline('2026-11-13', { simulatedOn: '2026-11-20' });
    const met = await givenDeadline('2026-11-13', { met_on: '2026-11-20', status: 'met' });
    const untouched = await givenDeadline('2026-03-02', { due_on: '2026-05-28', remind_on: '2026-05-21', provisional: false });

    const effect = (await first.send('POST', '/api/admin/calendar/preview', { year: 2027, days })).json<Effect>();
    expect(effect).toMatchObject({ total: 3, moved: 3 });
    expect(effect.deadlines.find((row) => row.caseId === real.caseId)).toMatchObject({ dueOn: '2027-02-05', newDueOn: '2027-02-12', remindOn: '2027-01-29', newRemindOn: '2027-01-30', newProvisional: false, isMet: false });
    expect(effect.deadlines.find((row) => row.caseId === met.caseId)).toMatchObject({ isMet: true });

    const { id } = (await proposeYear(first)).json<{ id: string }>();
    expect(await deadline(real.deadlineId)).toMatchObject({ due_on: '2027-02-05', provisional: true });
    expect((await approve(first, id)).json()).toMatchObject({ type: 'same-person' });
    expect((await proposeYear(second)).json()).toMatchObject({ type: 'proposal-open' });
    expect((await month('2027-01')).published).toBe(false);

    const applied = await approve(second, id);
    expect(applied.json()).toMatchObject({ result: { year: 2027, changed: 3, timers: 8 } });
    expect(await deadline(real.deadlineId)).toMatchObject({ started_on: '2026-11-13', due_on: '2027-02-12', remind_on: '2027-01-30', provisional: false, status: 'running' });
    expect(await deadline(met.deadlineId)).toMatchObject({ due_on: '2027-02-12', provisional: false, status: 'met', met_on: '2026-11-20' });
    expect(await deadline(untouched.deadlineId)).toMatchObject({ due_on: '2026-05-28' });

    const variables = { certificateDeliveryDueAt: '2027-02-13T00:00:00+08:00', certificateDeliveryRemindAt: '2027-01-30T00:00:00+08:00' };
    expect(await commands(real.caseId)).toEqual(['province-decision', 'deliver-certificate'].flatMap((activity) => [
      { type: 'set-timer', payload: { businessKey: real.caseId, activityId: `${activity}-remind`, dueDate: variables.certificateDeliveryRemindAt, variables } },
      { type: 'set-timer', payload: { businessKey: real.caseId, activityId: `${activity}-breach`, dueDate: variables.certificateDeliveryDueAt, variables } },
    ]));
    expect((await commands(simulated.caseId)).map((command) => command.payload.dueDate)).toEqual(['3227-01-30T00:00:00+08:00', '3227-02-13T00:00:00+08:00', '3227-01-30T00:00:00+08:00', '3227-02-13T00:00:00+08:00']);
    expect(await commands(met.caseId)).toEqual([]);
    expect(await commands(untouched.caseId)).toEqual([]);

    expect(await t.db('deadline_changes').where({ deadline_id: real.deadlineId }).select('previous_due_on', 'due_on', 'previous_provisional', 'provisional', 'reason', 'changed_by')).toEqual([
      { previous_due_on: '2027-02-05', due_on: '2027-02-12', previous_provisional: true, provisional: false, reason: '2027年放假安排已公布，期限重新计算', changed_by: expect.any(String) },
    ]);
    expect(await t.db('audit').where({ chain: `case:${real.caseId}`, action: 'deadline-recomputed' })).toHaveLength(1);

    const view = await month('2027-02');
    expect(view.published).toBe(true);
    expect(view.days.find((day) => day.date === '2027-02-14')).toMatchObject({ working: true, name: '春节（调休上班）', kind: 'working-weekend' });
    expect(view.years.find((entry) => entry.year === 2027)).toMatchObject({ state: 'entered', source: '测试通知第1号', enteredByName: '演示县管理员（演示）', approvedByName: '系统管理员（演示）' });

    // asked again, it changes nothing
    expect((await approve(second, id)).json()).toEqual(applied.json());
    expect((await t.db('commands').where({ case_id: real.caseId }))).toHaveLength(4);
    expect((await first.send('POST', '/api/admin/calendar/preview', { year: 2027, days })).json<Effect>()).toMatchObject({ total: 0, deadlines: [] });
  });

  it('is corrected in the same way, and rejected or withdrawn without a trace in the dates', async () => {
    const running = await givenDeadline('2026-11-13', { due_on: '2027-02-12', remind_on: '2027-01-30', provisional: false });
    const longer = [...days, { date: '2027-01-04', working: false, name: '元旦' }];
    const { id } = (await proposeYear(second, { days: longer, source: '测试通知第2号' })).json<{ id: string }>();
    expect((await first.send('POST', `/api/admin/proposals/${id}/reject`, { note: '日期有误' })).statusCode).toBe(200);
    expect((await approve(first, id)).json()).toMatchObject({ type: 'proposal-decided' });
    expect((await deadline(running.deadlineId)).due_on).toBe('2027-02-12');

    const again = (await proposeYear(second, { days: longer, source: '测试通知第2号' })).json<{ id: string }>();
    const [one, other] = await Promise.all([approve(first, again.id), approve(first, again.id)]);
    expect(one.json()).toMatchObject({ result: { changed: expect.any(Number) } });
    expect(other.json()).toEqual(one.json());
    expect(await t.db('deadline_changes').where({ deadline_id: running.deadlineId })).toHaveLength(1);
    expect((await deadline(running.deadlineId)).due_on).toBe('2027-02-14');
    const { proposals } = (await first.get('/api/admin/proposals?kind=calendar-year')).json<{ proposals: { status: string }[] }>();
    expect(proposals.map((proposal) => proposal.status)).toEqual(['applied', 'rejected', 'applied']);
  });

  it('waits for a period that is being started meanwhile, and moves it too', async () => {
    const { id } = (await proposeYear(first, { source: '测试通知第3号' })).json<{ id: string }>();
    const given = await givenDeadline('2026-03-02', { due_on: '2026-05-28', remind_on: '2026-05-21', provisional: false });
    const starting = await t.db.transaction();
    await calendarForNewPeriod(starting);
    await starting('deadlines').where({ id: given.deadlineId }).update({ started_on: '2026-11-13', due_on: '2027-02-14', remind_on: '2027-02-01' });
    const applied = approve(second, id);
    const isWaiting = async (): Promise<boolean> => (await t.owner.raw("select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())")).rows.length > 0;
    const giveUpAt = Date.now() + 10_000;
    while (!(await isWaiting())) if (Date.now() > giveUpAt) throw new Error('the approval did not wait');
    await starting.commit();
    expect((await applied).statusCode).toBe(200);
    expect((await deadline(given.deadlineId)).due_on).toBe('2027-02-12');
  });

  it('is one proposal, however often it is sent; another content under its number is refused', async () => {
    const requestId = randomUUID();
    const sent = [await proposeYear(first, { requestId }), await proposeYear(first, { requestId })];
    expect(sent.map((answer) => [answer.statusCode, answer.json()])).toEqual([[201, { id: requestId }], [201, { id: requestId }]]);
    expect((await proposeYear(first, { requestId, days: days.slice(1) })).json()).toMatchObject({ type: 'request-id-used' });
    expect((await first.send('POST', `/api/admin/proposals/${requestId}/reject`, { note: '' })).statusCode).toBe(200);
  });

  it('needs somebody of the province among the two', async () => {
    const { id: userId } = (await t.db('users').where({ login: 'county1' }).first('id')) as { id: string };
    await t.db('user_roles').insert({ user_id: userId, org_code: '449901', role: 'administrator' });
    const { id } = (await proposeYear(first, { year: 2028, days: [{ date: '2028-01-01', working: false, name: '元旦' }] })).json<{ id: string }>();
    expect((await approve(await signIn(t, 'county1'), id)).statusCode).toBe(403);
    await t.db('user_roles').where({ user_id: userId, role: 'administrator' }).delete();
    expect((await first.send('POST', `/api/admin/proposals/${id}/reject`, { note: '' })).statusCode).toBe(200);
    expect((await t.db('proposals').where({ id }).first('status'))).toEqual({ status: 'withdrawn' });
  });
});

describe('a deadline counted anew', () => {
  it('follows the corrected date of the act that started it; a reported breach that is none any more is taken back', async () => {
    const given = await givenDeadline('2026-06-01', { key: 'acceptance-notice', due_on: '2026-06-30', remind_on: '2026-06-23', provisional: false, status: 'breached', breached_at: new Date('2026-07-01T00:00:00+08:00') } as Partial<DeadlineRow>);
    await t.db('cases').where({ id: given.caseId }).update({ simulated_on: '2026-07-02' });
    const correct = (previously: string): Promise<void> =>
      t.db.transaction((trx) => restartDeadlines(trx, t.clock, { caseId: given.caseId, act: 'accept-application', previously, happenedOn: '2026-06-05', reason: '受理日期更正', actorId: 'system' }));
    await correct('2026-05-29');
    expect(await deadline(given.deadlineId)).toMatchObject({ started_on: '2026-06-01', status: 'breached' });
    await correct('2026-06-01');
    expect(await deadline(given.deadlineId)).toMatchObject({ started_on: '2026-06-05', due_on: '2026-07-06', status: 'running', breached_at: null });
    expect((await commands(given.caseId)).map((command) => command.payload.activityId)).toEqual(timersOf('acceptance-notice').map((timer) => timer.activityId));
    // The period runs through every step from the acceptance to its notice, the city's refusal included.
    const steps = ['county-review', 'city-pre-review', 'confirm-city-refusal', 'fill-approval-form', 'issue-notices'];
    expect((await commands(given.caseId)).map((command) => command.payload.activityId).sort()).toEqual(steps.flatMap((step) => [`${step}-breach`, `${step}-remind`]).sort());
  });

  it('knows the waiting timer of the public notice, which has no reminder', () => expect(timersOf('public-notice-period')).toEqual([{ activityId: 'notice-period-over', reads: 'dueAt' }]));

  it('is counted by the calendar that was entered', async () => {
    const calendar = await currentCalendar(t.db);
    expect([calendar.isWorkingDay('2027-01-04'), calendar.isWorkingDay('2027-01-05'), calendar.isPublished(2027)]).toEqual([true, true, true]);
  });
});
