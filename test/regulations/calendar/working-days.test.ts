import { describe, expect, it } from '@jest/globals';
import {
  addWorkingDays, createStatutoryCalendar, rollToWorkingDay, workingDaysBetween,
} from '../../../regulations/calendar/index.ts';

const calendar = createStatutoryCalendar();

describe('counting working days', () => {
  it.each([
    ['an ordinary week', '2026-03-02', 5, '2026-03-09', false],
    ['the start day is not counted', '2026-03-02', 1, '2026-03-03', false],
    ['nothing to count', '2026-03-01', 0, '2026-03-01', false],
    ['a start on a rest day', '2026-03-01', 1, '2026-03-02', false],
    ['Spring Festival 2026 with both working Saturdays', '2026-02-10', 20, '2026-03-16', false],
    ['National Day 2026 with its working Saturday', '2026-09-28', 5, '2026-10-10', false],
    ['over a leap day', '2024-02-28', 2, '2024-03-01', false],
    ['over the end of the year', '2025-12-30', 3, '2026-01-05', false],
    ['to the last settled day', '2026-12-22', 3, '2026-12-25', false],
    ['into the unsettled end of 2026', '2026-12-22', 4, '2026-12-28', true],
    ['into 2027', '2026-12-21', 20, '2027-01-18', true],
    ['back over Spring Festival', '2026-02-25', -3, '2026-02-13', false],
  ])('%s: %s %i', (_, start, n, date, provisional) => {
    expect(addWorkingDays(calendar, start, n)).toMatchObject({ date, provisional });
  });

  it('tells which days were passed over and why', () => {
    expect(addWorkingDays(calendar, '2026-04-03', 1)).toEqual({
      date: '2026-04-07',
      provisional: false,
      skipped: [
        { date: '2026-04-04', reason: '清明' },
        { date: '2026-04-05', reason: '清明' },
        { date: '2026-04-06', reason: '清明' },
      ],
    });
  });

  it('moves a provisional date when the notice is entered', () => {
    const entered = createStatutoryCalendar([{ year: 2027, holidays: ['2027-01-01'], workingWeekends: [] }]);
    expect(addWorkingDays(entered, '2026-12-21', 20)).toMatchObject({ date: '2027-01-19', provisional: false });
  });

  it.each([['2026-02-13', '2026-02-24', 2], ['2026-03-02', '2026-03-02', 0], ['2026-03-03', '2026-03-02', 0]])(
    'between %s and %s: %i',
    (from, to, n) => expect(workingDaysBetween(calendar, from, to)).toBe(n),
  );

  it('agrees with itself: n days on are n days between', () => {
    for (const n of [1, 7, 20, 60]) {
      expect(workingDaysBetween(calendar, '2026-01-15', addWorkingDays(calendar, '2026-01-15', n).date)).toBe(n);
    }
  });

  it('rolls a rest day forward only', () => {
    expect(rollToWorkingDay(calendar, '2026-10-01')).toBe('2026-10-08');
    expect(rollToWorkingDay(calendar, '2026-10-08')).toBe('2026-10-08');
  });

  it('refuses part of a day and a date that is none', () => {
    expect(() => addWorkingDays(calendar, '2026-03-02', 1.5)).toThrow(RangeError);
    expect(() => addWorkingDays(calendar, '2026-02-30', 1)).toThrow('不是有效日期');
  });
});
