import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readHeatMap } from '../../../domain/statistics/read-heat-map.ts';
import type { HeatOfStep } from '../../../domain/statistics/read-heat-map.ts';
import { rollUp } from '../../../domain/statistics/roll-up.ts';
import type { Browser } from '../support/browser.ts';
import { signIn } from '../support/browser.ts';
import type { TestApp } from '../support/test-app.ts';
import { testApp } from '../support/test-app.ts';
import { caseWithSteps } from './support/finished-case.ts';

let t: TestApp;
let province: Browser;
let county: Browser;
const HERE = '449901';
const THERE = '449902';
const DAY = 86_400;
const MONTH = 'from=2025-06&to=2025-06';

beforeAll(async () => {
  t = await testApp();
  const dataDir = t.deps.config.dataDir;
  const two = [
    { activity: 'county-review', from: '2025-05-30T10:00:00', to: '2025-06-03T10:00:00' },
    { activity: 'city-pre-review', from: '2025-06-03T10:00:00', to: '2025-06-04T10:00:00' },
  ];
  await caseWithSteps(t.db, dataDir, HERE, two);
  await caseWithSteps(t.db, dataDir, HERE, two);
  await caseWithSteps(t.db, dataDir, HERE, [...two, { activity: 'county-review', from: '2025-06-04T10:00:00', to: '2025-06-06T10:00:00' }]);
  await caseWithSteps(t.db, dataDir, THERE, [{ activity: 'county-review', from: '2025-07-01T10:00:00', to: '2025-07-02T10:00:00' }, { activity: 'city-pre-review', from: '2025-07-02T10:00:00', to: '2025-07-02T11:00:00', canceled: true }, { activity: 'fill-approval-form', from: '2025-07-02T11:00:00' }]);
  // A period that was overrun, then corrected; one that is still running counts nowhere.
  await t.db('deadlines').whereIn('case_id', t.db('cases').where({ county_code: THERE }).select('id')).update({ status: 'breached', met_on: '2025-07-20' });
  while (await rollUp(t.db, 3));
  province = await signIn(t, 'administrator');
  county = await signIn(t, 'countyadmin');
});
afterAll(() => t.close());

const stepsOf = async (browser: Browser, query = ''): Promise<Map<string, HeatOfStep>> => {
  const answer = await browser.get(`/api/admin/heat-map?process=disability-rating${query}`);
  expect(answer.statusCode).toBe(200);
  return new Map(answer.json<{ steps: HeatOfStep[] }>().steps.map((step) => [step.activityId, step]));
};
const near = (value: number | undefined, wanted: number): boolean => value !== undefined && Math.abs(value - wanted) / wanted < 0.1;

describe('the heat map', () => {
  it('counts what was passed, cancelled and where cases stand', async () => {
    const steps = await stepsOf(province);
    expect(['county-review', 'city-pre-review', 'fill-approval-form'].map((id) => [id, steps.get(id)?.passed, steps.get(id)?.canceled, steps.get(id)?.here])).toEqual([
      ['county-review', 5, 0, 0],
      ['city-pre-review', 3, 1, 0],
      ['fill-approval-form', 0, 0, 1],
    ]);
  });

  it('tells working time from time by the clock: Dragon Boat and a weekend lie between', async () => {
    const step = (await stepsOf(province, `&${MONTH}`)).get('county-review');
    // Four days each by the clock from Friday 10:00 to Tuesday 10:00, of which three are days of rest; the third case came again for two days.
    expect([near(step?.clock?.median, 4 * DAY), near(step?.working?.median, DAY)]).toEqual([true, true]);
    expect(near(step?.clock?.p95, 4 * DAY)).toBe(true);
    expect(near(step?.working?.p95, 2 * DAY)).toBe(true);
  });

  it('shows the share over the statutory limit at the tasks that the period watches', async () => {
    const steps = await stepsOf(province);
    expect(steps.get('county-review')?.limits).toEqual([{ key: 'acceptance-notice', name: expect.stringContaining('受理通知书'), total: 4, late: 1 }]);
  });

  it.each([
    ['a month', `&${MONTH}`, 4],
    ['the month after', '&from=2025-07&to=2025-07', 1],
    ['an office', `&office=${THERE}`, 1],
    ['another office', `&office=${HERE}`, 4],
  ])('is narrowed by %s', async (_name, query, passed) => {
    expect((await stepsOf(province, query)).get('county-review')?.passed).toBe(passed);
  });

  it('of a county shows only its own, and no other office can be asked for', async () => {
    expect((await stepsOf(county)).get('county-review')?.passed).toBe(4);
    expect((await county.get(`/api/admin/heat-map?process=disability-rating&office=${THERE}`)).statusCode).toBe(404);
  });

  it('of a release that nothing ran on is empty', async () => {
    expect([...(await stepsOf(province, '&release=00000000-0000-4000-8000-000000000000')).values()].filter((step) => step.passed > 0)).toEqual([]);
  });
});

describe('the counts', () => {
  it('take each thing once, however often they are brought up to date', async () => {
    const before = await readHeatMap(t.db, 'disability-rating', { offices: [{ level: 'province', code: '440000' }] });
    await rollUp(t.db);
    expect(await readHeatMap(t.db, 'disability-rating', { offices: [{ level: 'province', code: '440000' }] })).toEqual(before);
  });

  it('take back what a correction has made untrue', async () => {
    await t.db('deadlines').where({ status: 'breached' }).update({ status: 'met', met_on: '2025-06-30' });
    await rollUp(t.db);
    expect((await stepsOf(province)).get('county-review')?.limits).toMatchObject([{ total: 4, late: 0 }]);
  });
});

describe('the ways of closed cases', () => {
  it('are counted by what people did, in order, the commonest first', async () => {
    const answer = (await province.get('/api/admin/variants?process=disability-rating')).json<{ cases: number; ways: number; variants: { id: string; cases: number; steps: { activityId: string; name: string }[] }[] }>();
    expect([answer.cases, answer.ways]).toEqual([3, 2]);
    expect(answer.variants.map((variant) => [variant.cases, variant.steps.map((step) => step.name).join('→')])).toEqual([
      [2, '县级审查→市级审核'],
      [1, '县级审查→市级审核→县级审查'],
    ]);
    const [commonest] = answer.variants;
    const { instances } = (await province.get(`/api/admin/instances?variant=${commonest?.id}`)).json<{ instances: unknown[] }>();
    expect(instances).toHaveLength(2);
  });
});
