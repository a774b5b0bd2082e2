import type { Calendar } from '../calendar/calendar.ts';
import { addCalendarDays, type DateString } from '../calendar/dates.ts';
import { addWorkingDays, workingDaysBetween, type CountedDays } from '../calendar/working-days.ts';
import type { DeadlineUnit } from './statutory-deadlines.ts';

/** A time in which a period did not run: from its first day to the day before the one on which it went on. */
export interface Pause {
  from: DateString;
  /** the day from which the period runs again */
  until: DateString;
}

/**
 * A counted period, made longer by the days of each pause that lay within it: working days for a period in working days.
 * A pause that began after the last day changes nothing.
 */
export function extendByPauses(counted: CountedDays, startedOn: DateString, unit: DeadlineUnit, pauses: readonly Pause[], calendar: Calendar): CountedDays {
  return [...pauses].sort((a, b) => a.from.localeCompare(b.from)).reduce((so, pause) => {
    if (pause.from > so.date) return so;
    const before = pause.from > startedOn ? addCalendarDays(pause.from, -1) : startedOn;
    const last = addCalendarDays(pause.until, -1);
    if (last <= before) return so;
    if (unit === 'calendar-day') return { ...so, date: addCalendarDays(so.date, daysBetween(before, last)) };
    const longer = addWorkingDays(calendar, so.date, workingDaysBetween(calendar, before, last));
    return { date: longer.date, provisional: so.provisional || longer.provisional, skipped: [...so.skipped, ...longer.skipped] };
  }, counted);
}

function daysBetween(from: DateString, to: DateString): number {
  let count = 0;
  for (let day = from; day < to; day = addCalendarDays(day, 1)) count += 1;
  return count;
}
