import { describe, expect, test } from '@jest/globals';
import { createStatutoryCalendar } from '../../../regulations/calendar/index.ts';
import { CLASSES_PER_DOUBLING, LAST_CLASS, quantile, sizeOf, startOf } from '../../../domain/statistics/histogram.ts';
import { workedDays } from '../../../domain/statistics/working-time.ts';

const classOf = (seconds: number): number => Array.from({ length: LAST_CLASS + 1 }, (_, bucket) => bucket).findLast((bucket) => startOf(bucket) <= seconds) as number;
const histogramOf = (values: readonly number[]): Map<number, number> => values.reduce((all, value) => all.set(classOf(value), (all.get(classOf(value)) ?? 0) + 1), new Map<number, number>());
const DAY = 86_400;

describe('durations by class', () => {
  test('a class begins a tenth later than the one before it, the first is a minute', () => {
    expect([startOf(0), startOf(1), Math.round(startOf(1 + CLASSES_PER_DOUBLING))]).toEqual([0, 60, 120]);
    expect(startOf(2) / startOf(1)).toBeCloseTo(2 ** 0.125);
  });

  test.each([
    ['one day each', Array.from({ length: 100 }, () => DAY), 0.5, DAY],
    ['1 to 100 days, the middle', Array.from({ length: 100 }, (_, index) => (index + 1) * DAY), 0.5, 50 * DAY],
    ['1 to 100 days, nearly the longest', Array.from({ length: 100 }, (_, index) => (index + 1) * DAY), 0.95, 95 * DAY],
    ['hours', [1, 2, 3, 4, 5, 6, 7, 8, 9].map((hours) => hours * 3600), 0.5, 4.5 * 3600],
    ['nineteen short ones and a long one', [...Array.from({ length: 19 }, () => 600), 200 * DAY], 0.5, 600],
  ])('%s', (_name, values, part, exact) => {
    const read = quantile(histogramOf(values), part) as number;
    expect(Math.abs(read - exact) / exact).toBeLessThan(0.1);
    expect(sizeOf(histogramOf(values))).toBe(values.length);
  });

  test('without values there is no median', () => expect(quantile(new Map(), 0.5)).toBeNull());
});

test('working days before each day: the rest of Dragon Boat 2025 (31 May to 2 June) is passed over', () => {
  const { days, before, working } = workedDays(createStatutoryCalendar([]), '2025-05-30', '2025-06-04');
  expect(days.map((day, index) => [day, before[index], working[index]])).toEqual([
    ['2025-05-30', 0, true], ['2025-05-31', 1, false], ['2025-06-01', 1, false], ['2025-06-02', 1, false], ['2025-06-03', 1, true], ['2025-06-04', 2, true],
  ]);
});
