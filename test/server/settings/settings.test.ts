import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { applicationOf } from '../../../scripts/demo/initial-rating-story.ts';
import { lawInForce } from '../../../domain/settings/law-in-force.ts';
import { lawValidity } from '../../../domain/settings/law-validity.ts';
import { settingOn } from '../../../domain/settings/setting-on.ts';
import { settingKeys, settings } from '../../../domain/settings/registry.ts';
import { startDeadline } from '../../../domain/deadlines/start-deadline.ts';
import { getCase } from '../../../domain/cases/case-row.ts';
import { loadPaperContext } from '../../../domain/cases/load-paper-context.ts';
import type { CaseRow } from '../../../domain/cases/case-row.ts';
import { publicNoticePaper } from '../../../domain/disability-rating/papers/public-notice-paper.ts';
import { cityReceipt } from '../../../domain/disability-rating/receipts.ts';
import { checkGates } from '../../../regulations/eligibility/index.ts';
import { currentCalendar } from '../../../domain/calendar/current-calendar.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import { inventedIdNumber, makeCase } from '../support/make-case.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';

let t: TestApp;
let first: Browser;
let second: Browser;
beforeAll(async () => {
  t = await testApp();
  first = await signIn(t, 'countyadmin');
  second = await signIn(t, 'administrator');
});
afterAll(() => t.close());

const propose = (key: string, value: unknown, validFrom: string) => first.send('POST', `/api/admin/settings/${key}/proposals`, { requestId: randomUUID(), value, validFrom, reason: '测试需要' });
async function set(key: string, value: unknown, validFrom: string): Promise<void> {
  const { id } = (await propose(key, value, validFrom)).json<{ id: string }>();
  const answer = await second.send('POST', `/api/admin/proposals/${id}/approve`, {});
  if (answer.statusCode !== 200) throw new Error(answer.body);
}

describe('the registry', () => {
  it.each(settingKeys)('%s has a Chinese name, an article and a default that is allowed', async (key) => {
    expect(settings[key].name).toMatch(/[\u4e00-\u9fff]/);
    expect(settings[key].article).toMatch(/^(第[\d、]+条|平台设置)$/);
    expect(await settingOn(t.db, key, '2025-06-10')).toBe(settings[key].default);
  });
});

describe('a setting', () => {
  it.each([
    ['reminder-lead', 99, '2025-07-01', 422],
    ['reminder-lead', true, '2025-07-01', 422],
    ['notice-name-mask', 1, '2025-07-01', 422],
    ['notice-name-mask', true, '2025-06-09', 422],
    ['no-such-setting', true, '2025-07-01', 404],
  ])('%s = %p from %s is refused', async (key, value, from, status) => expect((await propose(key, value, from)).statusCode).toBe(status));

  it('holds from its date on, by two persons, and its history stays', async () => {
    const { id } = (await propose('reminder-lead', 8, '2025-07-01')).json<{ id: string }>();
    expect((await first.send('POST', `/api/admin/proposals/${id}/approve`, {})).json()).toMatchObject({ type: 'same-person' });
    expect(await settingOn(t.db, 'reminder-lead', '2025-07-01')).toBe(5);
    expect((await second.send('POST', `/api/admin/proposals/${id}/approve`, {})).statusCode).toBe(200);
    expect([await settingOn(t.db, 'reminder-lead', '2025-06-30'), await settingOn(t.db, 'reminder-lead', '2025-07-01')]).toEqual([5, 8]);
    await set('reminder-lead', 6, '2025-07-01');
    expect(await settingOn(t.db, 'reminder-lead', '2025-07-02')).toBe(6);
    const { settings: listed } = (await second.get('/api/admin/settings')).json<{ settings: { key: string; value: unknown; history: { value: unknown; approvedByName: string }[] }[] }>();
    expect(listed.find((entry) => entry.key === 'reminder-lead')).toMatchObject({ value: 5, history: [{ value: 6, validFrom: '2025-07-01' }, { value: 8, approvedByName: '系统管理员（演示）' }] });
  });

  it('is not for caseworkers', async () => {
    const county = await signIn(t, 'county1');
    expect((await county.get('/api/admin/settings')).statusCode).toBe(403);
    expect((await county.send('POST', '/api/admin/settings/reminder-lead/proposals', { requestId: randomUUID(), value: 3, validFrom: '2025-07-01', reason: '测试' })).statusCode).toBe(403);
  });

  it('sets the reminder of a period that starts under it', async () => {
    const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901');
    await t.owner('deadlines').where({ case_id: id }).delete();
    const started = async (round: number, on: string): Promise<string | null> => {
      await t.db('acts').where({ case_id: id, act: 'accept-application' }).update({ status: 'voided' });
      await t.db('acts').insert({ id: randomUUID(), case_id: id, act: 'accept-application', round, status: 'effective', happened_on: on, recorded_at: new Date(), actor_id: 'system', actor_name: '系统', org_code: '449901', org_level: 'county', payload: '{}' });
      await t.db.transaction(async (trx) => startDeadline(trx, await currentCalendar(trx), await getCase(trx, id), 'acceptance-notice', round));
      return ((await t.db('deadlines').where({ case_id: id, round }).first('remind_on')) as { remind_on: string }).remind_on;
    };
    expect(await started(1, '2025-06-30')).toBe('2025-07-21');
    expect(await started(2, '2025-07-01')).toBe('2025-07-21');
  });

  it('decides how persons of 第46条 are read', async () => {
    await set('x46-as-item-1', false, '2025-08-01');
    const readings = [await lawInForce(t.db, '2025-07-31'), await lawInForce(t.db, '2025-08-01')];
    expect(readings.map((reading) => reading.x46AsItem1)).toEqual([true, false]);
    const facts = { applicationDate: '2025-08-01', category: 'X46b', householdInProvince: true, workInjuryInsured: false, atFault: false, claimedNature: 'duty', natureDecision: 'duty', injuredOn: '2025-01-02' } as const;
    expect(readings.map((reading) => checkGates('initial', facts, reading).find((finding) => finding.rule === 'R017')?.outcome)).toEqual(['failed', 'passed']);
  });

  it('decides who takes a late application, from when an occupational disease counts, and how lower ties are read', async () => {
    await set('late-exception-level', 1, '2025-09-01');
    await set('disease-clock-later', false, '2025-09-01');
    await set('promote-lower-ties', true, '2025-09-01');
    const pick = ({ lateExceptionLevel, diseaseStart, promoteLowerTies }: Awaited<ReturnType<typeof lawInForce>>): unknown[] => [lateExceptionLevel, diseaseStart, promoteLowerTies];
    expect([pick(await lawInForce(t.db, '2025-08-31')), pick(await lawInForce(t.db, '2025-09-01'))]).toEqual([['county', 'later', false], ['city', 'earlier', true]]);
    const { settings } = (await first.get('/api/admin/settings')).json<{ settings: { key: string; choices: string[] | null; range: { least: number; most: number } | null }[] }>();
    for (const { key, choices, range } of settings) if (choices) expect([key, choices.length]).toEqual([key, (range?.most ?? 0) - (range?.least ?? 0) + 1]);
    expect((await propose('late-exception-level', 3, '2025-10-01')).statusCode).toBe(422);
  });

  it.each([[false, '测试甲'], [true, '测某某']])('shows the name on the public notice when it is masked (%p) as %s', async (maskName, shown) => {
    const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901');
    const order = await t.db.transaction(async (trx) => publicNoticePaper(await loadPaperContext(trx, id), '2025-06-10', { maskName }));
    expect(order.data).toMatchObject({ displayName: shown });
  });
});

describe('after the 细则 has lapsed', () => {
  const open = async (county: Browser, applicationDate: string) =>
    county.send('POST', '/api/cases', {
      requestId: randomUUID(), procedure: 'disability-rating', applicationType: 'initial', materials: [], simulatedOn: applicationDate,
      application: applicationOf(inventedIdNumber(), { applicationDate, injuredOn: '2026-05-20' }),
    });
  const decide = (from: string, until: string | null) => first.send('POST', '/api/admin/law/continuations', { requestId: randomUUID(), from, until, basis: '演示文号〔2027〕1号' });

  it('asks for a decision from 180 days before', () => {
    expect(lawValidity('2026-12-01', [])).toMatchObject({ coveredUntil: '2027-05-31', daysLeft: 181, needsDecision: false });
    expect(lawValidity('2026-12-02', [])).toMatchObject({ daysLeft: 180, needsDecision: true });
    expect(lawValidity('2027-06-02', [])).toMatchObject({ daysLeft: -2, needsDecision: true });
    const gap = [{ from: '2027-06-02', until: null, basis: '' }];
    expect(lawValidity('2027-05-01', gap)).toMatchObject({ coveredUntil: '2027-05-31', needsDecision: true });
    expect(lawValidity('2027-05-01', [{ from: '2027-06-01', until: '2027-12-31', basis: '' }, { from: '2028-01-01', until: null, basis: '' }])).toMatchObject({ coveredUntil: null, daysLeft: null, needsDecision: false });
  });

  it.each([['2027-05-31', null], ['2027-06-01', '2027-05-31']])('refuses a decision from %s to %s', async (from, until) => expect((await decide(from, until)).json()).toMatchObject({ status: 422, article: '第49条' }));

  it('refuses new cases until two persons have decided that it goes on being applied', async () => {
    await t.db('releases').insert({ id: randomUUID(), bundle_hash: 'a', deployment_id: 'd', definitions: JSON.stringify({ 'disability-rating': 'disability-rating:1:1' }) });
    const county = await signIn(t, 'county1');
    expect((await open(county, '2027-05-31')).statusCode).toBe(201);
    expect((await open(county, '2027-06-01')).json()).toMatchObject({ status: 422, type: 'law-lapsed', article: '第49条' });
    const { id } = (await decide('2027-06-01', '2027-12-31')).json<{ id: string }>();
    expect((await open(county, '2027-06-01')).statusCode).toBe(422);
    expect((await second.send('POST', `/api/admin/proposals/${id}/approve`, {})).statusCode).toBe(200);
    const opened = await open(county, '2027-06-01');
    expect(opened.statusCode).toBe(201);
    expect((await open(county, '2028-01-03')).statusCode).toBe(422);
    const { validity } = (await first.get('/api/admin/law')).json<{ validity: { coveredUntil: string } }>();
    expect(validity.coveredUntil).toBe('2027-12-31');
    const { constraints } = (await county.get(`/api/cases/${opened.json<{ id: string }>().id}`)).json<{ constraints: { id: string }[] }>();
    expect(constraints.map((entry) => entry.id)).not.toContain('instrument-in-force');
  });
});

it.each([['2026-04-27', true], ['2026-04-28', false], ['2026-05-06', false]])('a receipt on %s of papers that were sent on 2026-04-28 is refused: %p', (receivedOn, refused) => {
  const check = (): void => cityReceipt.check({ facts: { 'propose-grade': { happenedOn: '2026-04-28' } } } as unknown as CaseRow, { receivedOn });
  if (refused) expect(check).toThrow(expect.objectContaining({ fields: expect.objectContaining({ article: '第16条' }) }));
  else expect(check).not.toThrow();
});

describe('the constraints of a case', () => {
  it('are judged as finished when it is closed: nothing is awaited any more', async () => {
    const { id } = await makeCase(t.db, t.deps.config.dataDir, '449901');
    await t.db('acts').insert({ id: randomUUID(), case_id: id, act: 'accept-application', round: 1, status: 'effective', happened_on: '2025-06-04', recorded_at: new Date('2025-06-04T10:00:00+08:00'), actor_id: 'system', actor_name: '系统', org_code: '449901', org_level: 'county', payload: '{}' });
    const county = await signIn(t, 'county1');
    const statuses = async (): Promise<string[]> => (await county.get(`/api/cases/${id}`)).json<{ constraints: { status: string }[] }>().constraints.map((entry) => entry.status);
    expect(await statuses()).toContain('due');
    await t.db('cases').where({ id }).update({ status: 'closed' });
    expect(await statuses()).not.toContain('due');
    expect(await statuses()).toContain('breached');
  });
});
