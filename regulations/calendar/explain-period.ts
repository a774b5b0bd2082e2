import type { Calendar, SkippedDay } from './calendar.ts';
import { addCalendarDays, addMonths, addYears, weekdayOf, type DateString } from './dates.ts';
import { addWorkingDays } from './working-days.ts';

export type PeriodUnit = 'working-day' | 'calendar-day' | 'month' | 'year';

export interface PeriodQuestion {
  startedOn: DateString;
  /** at least 1 */
  amount: number;
  unit: PeriodUnit;
  /** Whether the start day is the first day of the period. */
  startCounted: boolean;
  /** Whether a period that is not in working days and ends on a rest day ends on the next working day. */
  rollRestDay: boolean;
}

export interface CountedPeriod {
  /** The last day. */
  date: DateString;
  /** Whether a notice that is still to come may move it. */
  provisional: boolean;
  /** Years on the way whose holiday notice is not published: Monday to Friday was counted. */
  unpublishedYears: number[];
  /** Days that do not count, and why. */
  skipped: (SkippedDay & { kind: 'weekend' | 'holiday' })[];
  /** Saturdays and Sundays that count, because the offices work. */
  movedWorkingDays: SkippedDay[];
}

/** The last day of any period and every day on the way that is not as its weekday says. Throws RangeError for an amount below 1. */
export function explainPeriod(question: PeriodQuestion, calendar: Calendar): CountedPeriod {
  const { startedOn, amount, unit, startCounted, rollRestDay } = question;
  if (!Number.isInteger(amount) || amount < 1) throw new RangeError(`期限应为正整数：${amount}`);
  const dayBefore = startCounted ? addCalendarDays(startedOn, -1) : startedOn;
  if (unit === 'working-day') {
    const { date, provisional, skipped } = addWorkingDays(calendar, dayBefore, amount);
    return describe(calendar, addCalendarDays(dayBefore, 1), date, skipped, provisional);
  }
  const last = { 'calendar-day': addCalendarDays, month: addMonths, year: addYears }[unit](dayBefore, amount);
  const skipped: SkippedDay[] = [];
  let date = last;
  for (; rollRestDay && !calendar.isWorkingDay(date); date = addCalendarDays(date, 1)) skipped.push({ date, reason: calendar.nameOf(date) });
  // Only the end of such a period depends on the calendar, and only when rest days move it.
  return describe(calendar, last, date, skipped, rollRestDay && !(calendar.isSettled(last) && calendar.isSettled(date)));
}

const isWeekend = (date: DateString): boolean => weekdayOf(date) === 0 || weekdayOf(date) === 6;

function describe(calendar: Calendar, from: DateString, to: DateString, skipped: readonly SkippedDay[], provisional: boolean): CountedPeriod {
  const moved: SkippedDay[] = [];
  const years = new Set<number>();
  for (let day = from; day <= to; day = addCalendarDays(day, 1)) {
    if (isWeekend(day) && calendar.isWorkingDay(day)) moved.push({ date: day, reason: calendar.nameOf(day) });
    if (!calendar.isPublished(Number(day.slice(0, 4)))) years.add(Number(day.slice(0, 4)));
  }
  const kindOf = ({ date, reason }: SkippedDay): 'weekend' | 'holiday' => (isWeekend(date) && reason.startsWith('周') ? 'weekend' : 'holiday');
  return { date: to, provisional, unpublishedYears: [...years], skipped: skipped.map((day) => ({ ...day, kind: kindOf(day) })), movedWorkingDays: moved };
}
