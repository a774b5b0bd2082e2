import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyAllAudit } from '../../../domain/audit/verify-audit.ts';
import { makePdf, uploadFile } from '../documents/make-paper.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { MadeCase } from '../support/make-case.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let first: Browser;
let second: Browser;
let made: MadeCase;
let ids: Record<string, string>;

beforeAll(async () => {
  t = await testApp();
  first = await signIn(t, 'county1');
  second = await signIn(t, 'county2');
  ids = Object.fromEntries(((await t.db('users').select('login', 'id')) as { login: string; id: string }[]).map(({ login, id }) => [login, id]));
});
afterAll(() => t.close());

const act = async (name: string, happenedOn: string, more: Record<string, unknown> = {}): Promise<string> => {
  const id = randomUUID();
  await t.db('acts').insert({ id, case_id: made.id, act: name, round: 1, status: 'effective', happened_on: happenedOn, recorded_at: new Date(`${happenedOn}T10:00:00+08:00`), actor_id: ids['county1'], actor_name: '甲', org_code: '449901', org_level: 'county', payload: '{}', ...more });
  return id;
};
let accepted: string;
let agreed: string;
beforeEach(async () => {
  made = await makeCase(t.db, t.deps.config.dataDir, '449901');
  accepted = await act('accept-application', '2025-06-03', { process_key: 'disability-rating', activity_id: 'check-materials' });
  agreed = await act('county-agrees', '2025-06-06', { process_key: 'disability-rating', activity_id: 'county-review' });
});

interface Detail {
  deadlines: { key: string; startedOn: string; dueOn: string; remindOn: string; status: string; changes: { reason: string }[]; withdrawnAlerts: { kind: string; raisedOn: string; withdrawnOn: string; reason: string }[] }[];
  timeline: { id: string; happenedOn: string; isCorrectable: boolean }[];
  dateCorrections: { id: string; actId: string; status: string; previousOn: string; happenedOn: string; reason: string; proposedByName: string; decidedByName: string | null; evidenceName: string | null }[];
}
const detail = async (): Promise<Detail> => (await first.get(`/api/cases/${made.id}`)).json();
const period = async () => (await detail()).deadlines.find(({ key }) => key === 'acceptance-notice');
const preview = (actId: string, happenedOn: string, browser = first) => browser.send('POST', `/api/acts/${actId}/date-preview`, { happenedOn });
const correct = (actId: string, happenedOn: string, more: Record<string, unknown> = {}, browser = first) => browser.send('POST', `/api/acts/${actId}/date-corrections`, { requestId: randomUUID(), happenedOn, reason: '收件章日期登记有误', ...more });
const decide = (actId: string, id: string, verdict: 'approve' | 'reject', browser = second) => browser.send('POST', `/api/acts/${actId}/date-corrections/${id}/${verdict}`, verdict === 'reject' ? { note: '依据不足' } : {});
const open = async (): Promise<string> => (await detail()).dateCorrections.find(({ status }) => status === 'open')?.id ?? '';
const timers = async () => (await t.db('commands').where({ case_id: made.id, type: 'set-timer' }).orderBy('seq').select('payload')) as { payload: { activityId: string; dueDate: string } }[];

describe('a date on which a period of the law rests', () => {
  it('is looked at first: what would move, and nothing has moved', async () => {
    expect((await preview(accepted, '2025-06-05')).json()).toEqual({
      acts: ['accept-application'],
      needsSecondPerson: true,
      effects: [{ key: 'acceptance-notice', name: '签发受理通知书和介绍信', article: '第15条', startedOn: '2025-06-03', newStartedOn: '2025-06-05', dueOn: '2025-07-01', newDueOn: '2025-07-03', remindOn: '2025-06-24', newRemindOn: '2025-06-26', status: 'running', newStatus: 'running' }],
      refusal: null,
    });
    expect(await period()).toMatchObject({ startedOn: '2025-06-03', dueOn: '2025-07-01', changes: [] });
    expect(await timers()).toEqual([]);
    expect(await t.db('audit').where({ case_id: made.id, action: 'act-date-corrected' })).toEqual([]);
  });

  it('waits for a second officer; then the period runs from it, its timers move, and the old date stays in the history', async () => {
    const uploadId = await uploadFile(first, await makePdf(1, randomUUID()), '签收回执.pdf');
    expect((await correct(accepted, '2025-06-05', { uploadId })).json()).toEqual({ status: 'open' });
    expect(await period()).toMatchObject({ startedOn: '2025-06-03' });
    expect((await correct(accepted, '2025-06-04')).json()).toMatchObject({ type: 'proposal-open' });
    const id = await open();
    expect((await decide(accepted, id, 'approve', first)).json()).toMatchObject({ type: 'same-person' });
    expect((await decide(accepted, id, 'approve')).statusCode).toBe(200);
    const after = await detail();
    expect(after.timeline.find((row) => row.id === accepted)).toMatchObject({ happenedOn: '2025-06-05' });
    expect(after.dateCorrections).toMatchObject([{ actId: accepted, status: 'applied', previousOn: '2025-06-03', happenedOn: '2025-06-05', proposedByName: '县经办甲（演示）', decidedByName: '县经办乙（演示）', evidenceName: '签收回执.pdf' }]);
    expect(await period()).toMatchObject({ startedOn: '2025-06-05', dueOn: '2025-07-03', remindOn: '2025-06-26', changes: [{ reason: expect.stringContaining('2025-06-03更正为2025-06-05') }] });
    const moved = await timers();
    expect(moved.map(({ payload }) => payload.activityId)).toEqual(expect.arrayContaining(['county-review-remind', 'county-review-breach']));
    expect(moved.find(({ payload }) => payload.activityId === 'county-review-breach')?.payload.dueDate).toBe('2025-07-04T00:00:00+08:00');
    expect(await t.db('audit').where({ case_id: made.id }).whereIn('action', ['act-date-proposed', 'act-date-corrected', 'deadline-recomputed']).orderBy('seq').pluck('action')).toEqual(['act-date-proposed', 'act-date-corrected', 'deadline-recomputed']);
    expect(await verifyAllAudit(t.db)).toEqual([]);
  });

  it('that is sent again is one correction, and one that is rejected changes nothing', async () => {
    const requestId = randomUUID();
    expect((await correct(accepted, '2025-06-05', { requestId })).json()).toEqual({ status: 'open' });
    expect((await correct(accepted, '2025-06-05', { requestId })).json()).toEqual({ status: 'open' });
    const id = await open();
    expect((await decide(accepted, id, 'reject')).statusCode).toBe(200);
    expect(await period()).toMatchObject({ startedOn: '2025-06-03' });
    expect((await decide(accepted, id, 'approve')).json()).toMatchObject({ type: 'proposal-decided' });
    expect((await detail()).dateCorrections).toEqual([]);
  });

  it('is not for an administrator to approve among the settings', async () => {
    await correct(accepted, '2025-06-05');
    const administrator = await signIn(t, 'administrator');
    expect((await administrator.send('POST', `/api/admin/proposals/${await open()}/approve`, {})).statusCode).toBe(404);
    expect((await administrator.get('/api/admin/proposals')).json<{ proposals: { kind: string }[] }>().proposals.map(({ kind }) => kind)).not.toContain('act-date');
  });

  it('withdraws a breach that is none, with the day and the reason', async () => {
    const { id } = (await t.db('deadlines').where({ case_id: made.id }).first('id')) as { id: string };
    await t.db('cases').where({ id: made.id }).update({ simulated_on: '2025-07-02' });
    await t.db('deadlines').where({ id }).update({ status: 'breached', breached_at: t.clock.now() });
    await t.db('deadline_alerts').insert([{ deadline_id: id, kind: 'reminder', org_code: '449901', raised_on: '2025-06-24' }, { deadline_id: id, kind: 'breach', org_code: '449901', raised_on: '2025-07-02' }]);
    const alerts = async () => (await first.get('/api/alerts')).json<{ alerts: { caseId: string; kind: string }[] }>().alerts.filter(({ caseId }) => caseId === made.id).map(({ kind }) => kind);
    expect(await alerts()).toEqual(['breach']);
    expect((await preview(accepted, '2025-06-05')).json()).toMatchObject({ effects: [{ status: 'breached', newStatus: 'running' }] });
    await correct(accepted, '2025-06-05');
    await decide(accepted, await open(), 'approve');
    expect(await period()).toMatchObject({ status: 'running', withdrawnAlerts: [{ kind: 'breach', raisedOn: '2025-07-02', withdrawnOn: '2025-07-02', reason: expect.stringContaining('更正为') }] });
    expect(await alerts()).toEqual(['reminder']);
  });
});

describe('the date of a suspension in which the periods stood still', () => {
  let suspended: string;
  let resumed: string;
  beforeEach(async () => {
    suspended = await act('suspend-case', '2025-06-09', { payload: JSON.stringify({ pausesClock: true }) });
    resumed = await act('resume-case', '2025-06-10', { payload: JSON.stringify({ basis: '判决已生效', suspendedOn: '2025-06-09', pausedDays: 1 }) });
    await t.db('deadlines').where({ case_id: made.id }).update({ due_on: '2025-07-02', remind_on: '2025-06-25' });
  });

  it.each([
    ['the resumption', () => resumed, '2025-06-09', '2025-07-01', '2025-06-24', { suspendedOn: '2025-06-09', pausedDays: 0 }],
    ['the suspension', () => suspended, '2025-06-06', '2025-07-03', '2025-06-26', { suspendedOn: '2025-06-06', pausedDays: 2 }],
  ] as const)('%s: waits for a second officer, then the periods and their timers move', async (_, actId, happenedOn, dueOn, remindOn, told) => {
    expect((await preview(actId(), happenedOn)).json()).toMatchObject({ needsSecondPerson: true, effects: [{ key: 'acceptance-notice', dueOn: '2025-07-02', newDueOn: dueOn }], refusal: null });
    expect((await correct(actId(), happenedOn)).json()).toEqual({ status: 'open' });
    expect(await period()).toMatchObject({ dueOn: '2025-07-02' });
    expect((await decide(actId(), await open(), 'approve')).statusCode).toBe(200);
    expect(await period()).toMatchObject({ startedOn: '2025-06-03', dueOn, remindOn, changes: [{ reason: expect.stringContaining(`更正为${happenedOn}`) }] });
    expect((await timers()).map(({ payload }) => payload.activityId)).toEqual(expect.arrayContaining(['county-review-remind', 'county-review-breach']));
    expect((await t.db('acts').where({ id: resumed }).first('payload')) as unknown).toEqual({ payload: { basis: '判决已生效', ...told } });
  });

  it('judges anew a period that was met after it, and none that ended', async () => {
    await act('issue-acceptance-notice', '2025-06-10', { recorded_at: new Date('2025-06-10T15:00:00+08:00') });
    await t.db('deadlines').where({ case_id: made.id }).update({ due_on: '2025-06-09', status: 'breached', met_on: '2025-06-10' });
    await t.db('deadlines').insert({ id: randomUUID(), case_id: made.id, key: 'acceptance-notice', round: 2, article: '第15条', started_on: '2025-06-03', due_on: '2025-07-02', provisional: false, status: 'ended', ended_on: '2025-06-10' });
    await correct(suspended, '2025-06-06');
    await decide(suspended, await open(), 'approve');
    expect(await t.db('deadlines').where({ case_id: made.id }).orderBy('round').select('due_on', 'status')).toEqual([{ due_on: '2025-07-03', status: expect.any(String) }, { due_on: '2025-07-02', status: 'ended' }]);
    expect(await timers()).toEqual([]);
  });
});

describe('a date on which none rests', () => {
  it('is corrected at once, by one officer', async () => {
    expect((await preview(agreed, '2025-06-07')).json()).toMatchObject({ needsSecondPerson: false, effects: [], refusal: null });
    expect((await correct(agreed, '2025-06-07')).json()).toEqual({ status: 'applied' });
    expect((await detail()).dateCorrections).toMatchObject([{ actId: agreed, previousOn: '2025-06-06', happenedOn: '2025-06-07', decidedByName: null }]);
  });
});

it('a correction at once that is sent again is one, also after the case has moved on; another one with its id is refused', async () => {
  const again = { requestId: randomUUID() };
  const seen = { 'if-match': `"${(await t.db('cases').where({ id: made.id }).first('version') as { version: number }).version}"` };
  const send = (actId: string, happenedOn: string, browser = first) => browser.send('POST', `/api/acts/${actId}/date-corrections`, { ...again, happenedOn, reason: '收件章日期登记有误' }, seen);
  expect((await send(agreed, '2025-06-07')).json()).toEqual({ status: 'applied' });
  expect((await send(agreed, '2025-06-07')).json()).toEqual({ status: 'applied' });
  expect(await t.db('act_date_changes').where({ case_id: made.id })).toHaveLength(1);
  expect((await send(agreed, '2025-06-08')).json()).toMatchObject({ status: 409, type: 'request-id-used' });
  expect((await send(accepted, '2025-06-07')).json()).toMatchObject({ status: 409, type: 'request-id-used' });
  expect((await send(agreed, '2025-06-07', second)).json()).toMatchObject({ status: 409, type: 'request-id-used' });
});

describe('an impossible date', () => {
  it.each([
    ['before the act that has to come first', () => agreed, '2025-06-03', '2025-06-04', '第15条'],
    ['after the act that it has to precede', () => accepted, '2025-06-09', null, '第15条'],
  ])('%s is refused with the article', async (_, actId, happenedOn, acceptedOn, article) => {
    if (acceptedOn) await t.db('acts').where({ id: accepted }).update({ happened_on: acceptedOn });
    expect((await preview(actId(), happenedOn)).json()).toMatchObject({ effects: [], refusal: { article, title: expect.stringContaining('不能更正为这一日期') } });
    expect((await correct(actId(), happenedOn)).json()).toMatchObject({ status: 422, type: 'unlawful', article });
  });

  it.each([['2025-06-02', 'act-date'], ['2025-06-11', 'act-date'], ['2025-06-03', 'same-date']])('%s is refused (%s)', async (happenedOn, type) => expect((await correct(accepted, happenedOn)).json()).toMatchObject({ status: 422, type }));
});

describe('who may', () => {
  it.each([['othercounty', 404], ['city', 403], ['province1', 403], ['auditor', 403], ['administrator', 403]])('not %s (%i)', async (login, status) => {
    const browser = await signIn(t, login);
    expect((await preview(accepted, '2025-06-05', browser)).statusCode).toBe(status);
    expect((await browser.send('POST', `/api/acts/${accepted}/date-corrections`, { requestId: randomUUID(), happenedOn: '2025-06-05', reason: '有误' }, { 'if-match': '"0"' })).statusCode).toBe(status);
  });

  it('not anybody for what the platform or the applicant’s date has fixed', async () => {
    const issued = await act('issue-acceptance-notice', '2025-06-07', { actor_id: 'system' });
    for (const id of [issued, made.actId]) expect((await correct(id, '2025-06-08')).json()).toMatchObject({ status: 409, type: 'not-correctable' });
  });
});
