import { addCalendarDays } from '../../regulations/calendar/index.ts';
import type { Calendar } from '../../regulations/calendar/index.ts';

/** Days as columns for `unnest`: how many working days lie before each, and whether it is one itself. */
export interface WorkedDays {
  days: string[];
  before: number[];
  working: boolean[];
}

/** The days from `from` to `to`, counted. Working time runs around the clock on a working day and stands still on a rest day. */
export function workedDays(calendar: Calendar, from: string, to: string): WorkedDays {
  const counted: WorkedDays = { days: [], before: [], working: [] };
  let before = 0;
  for (let day = from; day <= to; day = addCalendarDays(day, 1)) {
    const working = calendar.isWorkingDay(day);
    counted.days.push(day);
    counted.before.push(before);
    counted.working.push(working);
    if (working) before += 1;
  }
  return counted;
}
