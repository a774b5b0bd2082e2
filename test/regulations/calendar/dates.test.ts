import { describe, expect, it } from '@jest/globals';
import {
  addCalendarDays, addYears, ageOn, calendarDaysBetween, dateOfInstant, endOfDayInstant, isDate, SIMULATION_SHIFT_YEARS,
  startOfDayInstant, weekdayOf,
} from '../../../regulations/calendar/index.ts';

describe('dates', () => {
  it.each([['2026-02-28', true], ['2024-02-29', true], ['2026-02-29', false], ['2026-13-01', false], ['2026-1-1', false], ['', false]])(
    'isDate(%s) = %s',
    (text, answer) => expect(isDate(text)).toBe(answer),
  );

  it.each([['2026-12-31', 1, '2027-01-01'], ['2024-03-01', -1, '2024-02-29'], ['2026-03-01', 60, '2026-04-30']])(
    '%s + %i days = %s',
    (date, n, result) => {
      expect(addCalendarDays(date, n)).toBe(result);
      expect(calendarDaysBetween(date, result)).toBe(n);
    },
  );

  it.each([['2023-03-10', 3, '2026-03-10'], ['2024-02-29', 3, '2027-02-28'], ['2024-02-29', 4, '2028-02-29']])(
    '%s + %i years = %s',
    (date, n, result) => expect(addYears(date, n)).toBe(result),
  );

  it.each([['2000-05-20', '2026-05-19', 25], ['2000-05-20', '2026-05-20', 26], ['2004-02-29', '2026-02-28', 21], ['2004-02-29', '2026-03-01', 22]])(
    'born %s, on %s: %i',
    (birth, day, age) => expect(ageOn(birth, day)).toBe(age),
  );

  it.each([['2026-03-30T15:59:59Z', '2026-03-30'], ['2026-03-30T16:00:00Z', '2026-03-31']])('%s is %s in Shanghai', (instant, date) =>
    expect(dateOfInstant(new Date(instant))).toBe(date),
  );
});

describe('instants', () => {
  it('ends a day at the next midnight in Shanghai', () => {
    expect(endOfDayInstant('2026-03-30')).toBe('2026-03-31T00:00:00+08:00');
    expect(endOfDayInstant('2026-12-31')).toBe('2027-01-01T00:00:00+08:00');
    expect(startOfDayInstant('2026-03-30')).toBe('2026-03-30T00:00:00+08:00');
  });

  it('shifts a simulated case by years that keep the weekdays', () => {
    expect(endOfDayInstant('2026-03-30', { shiftYears: SIMULATION_SHIFT_YEARS })).toBe('3226-03-31T00:00:00+08:00');
    expect(startOfDayInstant('2024-02-29', { shiftYears: SIMULATION_SHIFT_YEARS })).toBe('3224-02-29T00:00:00+08:00');
    expect(weekdayOf('3226-03-31')).toBe(weekdayOf('2026-03-31'));
    expect(() => endOfDayInstant('2026-03-30', { shiftYears: 100 })).toThrow(RangeError);
  });
});
