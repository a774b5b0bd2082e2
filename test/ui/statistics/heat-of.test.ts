import { describe, expect, test } from '@jest/globals';
import { showDuration, showShare } from '../../../cockpit/statistics/durations.ts';
import { changeOf, heatOf } from '../../../cockpit/statistics/heat-of.ts';
import { measureOf } from '../../../cockpit/statistics/measures.ts';
import type { HeatStep } from '../../../cockpit/statistics/types.ts';

const DAY = 86_400;
const step = (activityId: string, more: Partial<HeatStep>): HeatStep => ({ activityId, passed: 0, canceled: 0, here: 0, incidents: 0, openIncidents: 0, clock: null, working: null, limits: [], ...more });
const marks = (heat: ReturnType<typeof heatOf>): [string, string, string][] => Object.entries(heat).map(([id, { mark, text }]) => [id, mark, text]);

describe('the colours of a diagram', () => {
  test('go from the coolest step to the hottest; where nothing was passed there is none', () => {
    expect(marks(heatOf([step('a', { passed: 100 }), step('b', { passed: 25 }), step('c', { passed: 1 }), step('d', {})], measureOf('passed')))).toEqual([['a', 'heat-5', '100'], ['b', 'heat-3', '25'], ['c', 'heat-1', '1']]);
  });

  test('of a duration leave out what the platform does at once', () => {
    expect(marks(heatOf([step('a', { working: { median: 2 * DAY, p95: 3 * DAY } }), step('b', { working: { median: 2, p95: 3 } })], measureOf('working-median')))).toEqual([['a', 'heat-5', '2.0 个工作日']]);
  });

  test('of the share over the limit count all periods of a step together', () => {
    expect(marks(heatOf([step('a', { limits: [{ key: 'x', name: '', total: 3, late: 1 }, { key: 'y', name: '', total: 1, late: 0 }] })], measureOf('late')))).toEqual([['a', 'heat-5', '25.0%']]);
  });
});

describe('two selections', () => {
  test.each([
    [100, 100, 'heat-same', '相同'],
    [100, 200, 'heat-2', '+100%'],
    [200, 100, 'cool-2', '-50%'],
    [100, 104, 'heat-same', '+4%'],
  ])('from %d to %d', (from, to, mark, text) => {
    expect(marks(changeOf([step('a', { passed: from })], [step('a', { passed: to })], measureOf('passed')))).toEqual([['a', mark, text]]);
  });
});

test.each([[30, false, '即时'], [600, false, '10 分钟'], [5400, false, '1.5 小时'], [1.5 * DAY, true, '1.5 个工作日'], [40 * DAY, false, '40 天']])('%d seconds are %s', (seconds, working, words) => expect(showDuration(seconds, working)).toBe(words));
test.each([[0, 0, '—'], [0, 4, '0%'], [4, 4, '100%'], [1, 3, '33.3%']])('%d of %d', (part, whole, words) => expect(showShare(part, whole)).toBe(words));
