import type { Calendar, SkippedDay } from './calendar.ts';
import { addCalendarDays, toDate, type DateString } from './dates.ts';

export interface CountedDays {
  /** The last day of the period. */
  date: DateString;
  /** True when a day on the way is not settled by a published notice: the date may still move. */
  provisional: boolean;
  /** Rest days passed over, with the reason in Chinese. */
  skipped: SkippedDay[];
}

/**
 * The n-th working day after `start`. The start day is not counted (general rule on periods); negative n counts back.
 * n = 0 gives the start day. Throws RangeError for a number that is not whole.
 */
export function addWorkingDays(calendar: Calendar, start: DateString, n: number): CountedDays {
  if (!Number.isInteger(n)) throw new RangeError(`工作日数应为整数：${n}`);
  toDate(start);
  const step = n < 0 ? -1 : 1;
  const skipped: SkippedDay[] = [];
  let provisional = false;
  let date = start;
  for (let left = Math.abs(n); left > 0; ) {
    date = addCalendarDays(date, step);
    if (!calendar.isSettled(date)) provisional = true;
    if (calendar.isWorkingDay(date)) left -= 1;
    else skipped.push({ date, reason: calendar.nameOf(date) });
  }
  return { date, provisional, skipped };
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: Calendar, from: DateString, to: DateString): number {
  toDate(to);
  let count = 0;
  for (let date = addCalendarDays(from, 1); date <= to; date = addCalendarDays(date, 1)) {
    if (calendar.isWorkingDay(date)) count += 1;
  }
  return count;
}

/** The day itself when the offices work, else the next working day. */
export function rollToWorkingDay(calendar: Calendar, date: DateString): DateString {
  let day = date;
  while (!calendar.isWorkingDay(day)) day = addCalendarDays(day, 1);
  return day;
}
