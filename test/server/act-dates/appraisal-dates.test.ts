import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import { makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let officer: Browser;
let second: Browser;
let county1: string;
let caseId: string;
beforeAll(async () => {
  t = await testApp({ startAt: '2025-06-20T09:00:00+08:00' });
  officer = await signIn(t, 'county1');
  second = await signIn(t, 'county2');
  county1 = ((await t.db('users').where({ login: 'county1' }).first('id')) as { id: string }).id;
});
afterAll(() => t.close());

const act = async (name: string, task: string, happenedOn: string, payload: Record<string, unknown> = {}, more: Record<string, unknown> = {}): Promise<string> => {
  const id = randomUUID();
  await t.db('acts').insert({ id, case_id: caseId, act: name, round: 1, status: 'effective', happened_on: happenedOn, recorded_at: new Date(`${happenedOn}T10:00:00+08:00`), actor_id: county1, actor_name: '甲', org_code: '449901', org_level: 'county', process_key: 'medical-appraisal', activity_id: task, payload: JSON.stringify(payload), ...more });
  return id;
};
/** Corrects a date; a second officer confirms where a period of the law depends on it. */
async function correct(actId: string, happenedOn: string): Promise<unknown> {
  const answer = await officer.send('POST', `/api/acts/${actId}/date-corrections`, { requestId: randomUUID(), happenedOn, reason: '日期登记有误' });
  const open: { id: string } | undefined = await t.db('proposals').where({ subject: actId, status: 'open' }).first('id');
  if (!open) return answer.json();
  const { statusCode } = await second.send('POST', `/api/acts/${actId}/date-corrections/${open.id}/approve`, {});
  return { status: statusCode === 200 ? 'applied' : statusCode };
}
const dates = (stage = 'first') => t.db('appraisals').where({ case_id: caseId, stage }).first('examined_on', 'signed_on', 'received_on');

beforeEach(async () => {
  caseId = (await makeCase(t.db, t.deps.config.dataDir, '449901')).id;
  await t.db('appraisals').insert({ case_id: caseId, stage: 'first', institution_name: '示范市演示医院', examined_on: '2025-06-06', signed_on: '2025-06-09', received_on: '2025-06-10' });
  for (const [name, task, on] of [['draw-expert-panel', 'draw-panel', '2025-06-04'], ['confirm-expert-panel', 'confirm-panel', '2025-06-04']] as const) await act(name, task, on);
});

describe('a corrected date of the appraisal', () => {
  it.each([
    ['examine-applicant', 'record-examination', '2025-06-06', '2025-06-05', { outcome: 'examined', examinedOn: '2025-06-06' }, { examined_on: '2025-06-05' }],
    ['receive-appraisal-opinion', 'record-appraisal', '2025-06-10', '2025-06-11', { receivedOn: '2025-06-10', signedOn: '2025-06-09' }, { received_on: '2025-06-11' }],
    ['sign-appraisal-opinion', 'record-appraisal', '2025-06-09', '2025-06-08', { receivedOn: '2025-06-10', signedOn: '2025-06-09' }, { signed_on: '2025-06-08' }],
  ] as const)('of %s stands in the appraisal too', async (name, task, before, after, payload, expected) => {
    if (name !== 'examine-applicant') await act('examine-applicant', 'record-examination', '2025-06-06');
    if (name === 'receive-appraisal-opinion') await act('sign-appraisal-opinion', 'record-appraisal', '2025-06-09');
    expect(await correct(await act(name, task, before, payload), after)).toEqual({ status: 'applied' });
    expect(await dates()).toEqual({ examined_on: '2025-06-06', signed_on: '2025-06-09', received_on: '2025-06-10', ...expected });
  });

  it('changes the appraisal in whose stage the act stands, not the other one', async () => {
    await t.db('appraisals').insert({ case_id: caseId, stage: 'second', institution_name: '演示省第二鉴定医院', examined_on: '2025-06-18' });
    const first = await act('examine-applicant', 'record-examination', '2025-06-06');
    await act('commission-second-appraisal', 'commission-second-appraisal', '2025-06-13');
    for (const [name, task] of [['draw-expert-panel', 'draw-panel'], ['confirm-expert-panel', 'confirm-panel']] as const) await act(name, task, '2025-06-16', {}, { round: 2 });
    const second = await act('examine-applicant', 'record-examination', '2025-06-18', {}, { round: 2 });
    expect(await correct(first, '2025-06-05')).toEqual({ status: 'applied' });
    expect(await correct(second, '2025-06-17')).toEqual({ status: 'applied' });
    expect([await dates(), await dates('second')]).toMatchObject([{ examined_on: '2025-06-05' }, { examined_on: '2025-06-17' }]);
  });
});

describe('a corrected delivery of the result', () => {
  let notified: string;
  beforeEach(async () => {
    for (const [name, task, on] of [['examine-applicant', 'record-examination', '2025-06-06'], ['sign-appraisal-opinion', 'record-appraisal', '2025-06-09'], ['receive-appraisal-opinion', 'record-appraisal', '2025-06-10']] as const) await act(name, task, on);
    await act('issue-appraisal-result-notice', 'issue-result-notice', '2025-06-11', {}, { actor_id: 'system' });
    notified = await act('notify-appraisal-result', 'notify-result', '2025-06-12', { outcome: 'first', notifiedOn: '2025-06-12' });
    await t.db('deliveries').insert({ id: randomUUID(), case_id: caseId, subject: 'appraisal-result-notice', round: 1, mode: 'signed-receipt', recipient: '测试甲', delivered_on: '2025-06-12', recorded_by: county1 });
    await t.db('cases').where({ id: caseId }).update({ facts: JSON.stringify({ 'objection-window': { startedOn: '2025-06-12', endsOn: '2025-06-17', overOn: '2025-06-18' } }) });
  });
  const window = async () => ((await t.db('cases').where({ id: caseId }).first('facts')) as { facts: Record<string, Record<string, string>> }).facts['objection-window'] as { startedOn: string; endsOn: string };

  it('moves the time to object: its last day, the timer, the record of the delivery', async () => {
    expect(await correct(notified, '2025-06-16')).toEqual({ status: 'applied' });
    const moved = await window();
    expect(moved).toEqual({ startedOn: '2025-06-16', endsOn: expect.any(String) });
    expect(moved.endsOn > '2025-06-20').toBe(true);
    expect(await t.db('deliveries').where({ case_id: caseId }).first('delivered_on')).toEqual({ delivered_on: '2025-06-16' });
    const [command] = (await t.db('commands').where({ case_id: caseId, type: 'set-timer' }).select('payload')) as { payload: { activityId: string; dueDate: string; variables: Record<string, string> } }[];
    expect(command?.payload.activityId).toBe('objection-window-over');
    const nextDay = new Date(Date.parse(moved.endsOn) + 86_400_000).toISOString().slice(0, 10);
    expect(command?.payload).toMatchObject({ dueDate: `${nextDay}T00:00:00+08:00`, variables: { objectionWindowDueAt: `${nextDay}T00:00:00+08:00` } });
  });

  it('of the second appraisal moves none', async () => {
    await t.db('acts').where({ case_id: caseId, act: 'notify-appraisal-result' }).update({ recorded_at: new Date('2025-06-12T10:00:00+08:00') });
    await act('commission-second-appraisal', 'commission-second-appraisal', '2025-06-09', {}, { recorded_at: new Date('2025-06-11T10:00:00+08:00') });
    await correct(notified, '2025-06-16');
    expect(await window()).toMatchObject({ startedOn: '2025-06-12', endsOn: '2025-06-17' });
  });
});
