import type { Calendar } from '../../regulations/calendar/index.ts';
import { addCalendarDays, weekdayOf } from '../../regulations/calendar/index.ts';

export interface CalendarDay {
  date: string;
  /** 0 (Sunday) to 6 */
  weekday: number;
  working: boolean;
  /** the festival, 周六, 工作日 … */
  name: string;
  /** off on a weekday, or working on a weekend: what a notice has changed */
  kind: 'ordinary' | 'holiday' | 'working-weekend';
  /** false: a notice that is still to come may change the day */
  settled: boolean;
}

/** One day as the calendar has it. */
export function dayView(calendar: Calendar, date: string): CalendarDay {
  const weekday = weekdayOf(date);
  const working = calendar.isWorkingDay(date);
  const name = calendar.nameOf(date);
  const isWeekend = weekday === 0 || weekday === 6;
  const isFestival = !working && !/^周|^工作日$/.test(name);
  return { date, weekday, working, name, kind: isFestival ? 'holiday' : working && isWeekend ? 'working-weekend' : 'ordinary', settled: calendar.isSettled(date) };
}

/** The days of a month (`YYYY-MM`). */
export function monthView(calendar: Calendar, month: string): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let date = `${month}-01`; date.startsWith(month); date = addCalendarDays(date, 1)) days.push(dayView(calendar, date));
  return days;
}
