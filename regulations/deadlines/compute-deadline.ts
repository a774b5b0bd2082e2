import type { Calendar, SkippedDay } from '../calendar/calendar.ts';
import { addCalendarDays, type DateString } from '../calendar/dates.ts';
import { endOfDayInstant, startOfDayInstant, type InstantOptions } from '../calendar/instants.ts';
import { addWorkingDays, rollToWorkingDay, type CountedDays } from '../calendar/working-days.ts';
import { extendByPauses, type Pause } from './extend-by-pauses.ts';
import { findDeadline, type DeadlineKind, type StatutoryDeadline } from './statutory-deadlines.ts';

/** How early a reminder comes. A setting of the platform: the law names no reminder. */
export const defaultReminder = { amount: 5, unit: 'working-day', statutory: false, note: '平台提醒，非法定期限' } as const;

export interface ComputedDeadline {
  key: string;
  lawId: string;
  article: number;
  kind: DeadlineKind;
  startedOn: DateString;
  /** The last day; the period ends with it. */
  dueOn: DateString;
  /** The day of the (non-statutory) reminder; null for a minimum period. Never before the start. */
  remindOn: DateString | null;
  /** True when it reaches days whose holiday notice is not published: recompute when it is. */
  provisional: boolean;
  skipped: SkippedDay[];
}

/** How a period is counted where the text leaves it open. */
export interface CountingOptions {
  /** Working days before the last day. Default 5; a setting, not law. */
  remindBefore?: number;
  /** Whether the day of the event that starts the period is its first day. Default false: the day after is. */
  startCounted?: boolean;
  /** Whether a period in calendar days that ends on a rest day ends on the next working day. Default true. */
  rollRestDay?: boolean;
  /** Times in which the period did not run. Default: none, for the text gives no pause. */
  pauses?: readonly Pause[];
}

/**
 * The last day of a statutory period that starts on `startedOn`. By default that day is not counted, and a calendar-day period
 * that ends on a rest day ends on the next working day; the text says neither. Working days are counted by the calendar.
 * Throws RangeError for an unknown key.
 */
export function computeDeadline(
  key: string,
  startedOn: DateString,
  calendar: Calendar,
  { remindBefore = defaultReminder.amount, pauses = [], ...counting }: CountingOptions = {},
): ComputedDeadline {
  const rule = findDeadline(key);
  const counted = extendByPauses(countPeriod(rule, startedOn, calendar, counting), startedOn, rule.unit, pauses, calendar);
  return {
    key,
    lawId: rule.lawId,
    article: rule.article,
    kind: rule.kind,
    startedOn,
    dueOn: counted.date,
    remindOn: rule.kind === 'at-least' ? null : reminderDay(calendar, startedOn, counted.date, remindBefore),
    provisional: counted.provisional,
    skipped: counted.skipped,
  };
}

/** When the timers of a deadline fire: the end of the last day, and the start of the reminder day. ISO, +08:00. */
export function deadlineInstants(
  { dueOn, remindOn }: Pick<ComputedDeadline, 'dueOn' | 'remindOn'>,
  options: InstantOptions = {},
): { dueAt: string; remindAt: string | null } {
  return { dueAt: endOfDayInstant(dueOn, options), remindAt: remindOn && startOfDayInstant(remindOn, options) };
}

/** The period of a rule from a start day; usable for rules outside the table too. */
export function countPeriod(
  rule: Pick<StatutoryDeadline, 'amount' | 'unit'>,
  startedOn: DateString,
  calendar: Calendar,
  { startCounted = false, rollRestDay = true }: Pick<CountingOptions, 'startCounted' | 'rollRestDay'> = {},
): CountedDays {
  const dayBefore = startCounted ? addCalendarDays(startedOn, -1) : startedOn;
  if (rule.unit === 'working-day') return addWorkingDays(calendar, dayBefore, rule.amount);
  const last = addCalendarDays(dayBefore, rule.amount);
  const date = rollRestDay ? rollToWorkingDay(calendar, last) : last;
  const skipped: SkippedDay[] = [];
  for (let day = last; day < date; day = addCalendarDays(day, 1)) skipped.push({ date: day, reason: calendar.nameOf(day) });
  return { date, provisional: !calendar.isSettled(last) || !calendar.isSettled(date), skipped };
}

function reminderDay(calendar: Calendar, startedOn: DateString, dueOn: DateString, remindBefore: number): DateString {
  const day = addWorkingDays(calendar, dueOn, -remindBefore).date;
  return day < startedOn ? startedOn : day;
}
