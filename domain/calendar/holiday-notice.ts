import type { Calendar, HolidayYear } from '../../regulations/calendar/index.ts';
import { createStatutoryCalendar } from '../../regulations/calendar/index.ts';
import { Problem } from '../platform/problem.ts';

/** One day of a holiday notice: free, or a weekend day on which the offices work (调休上班). */
export interface NoticeDay {
  date: string;
  working: boolean;
  /** the festival, or empty */
  name: string;
}

/** One year's notice as an administrator has confirmed it, day by day. */
export interface HolidayNotice {
  year: number;
  /** number or address of the State Council's notice */
  source: string;
  days: readonly NoticeDay[];
}

/** The notice in the form that the calendar takes. */
export function toHolidayYear({ year, days }: Pick<HolidayNotice, 'year' | 'days'>): HolidayYear {
  const sorted = [...days].sort((a, b) => a.date.localeCompare(b.date));
  return {
    year,
    holidays: sorted.filter((day) => !day.working).map((day) => day.date),
    workingWeekends: sorted.filter((day) => day.working).map((day) => day.date),
    names: Object.fromEntries(sorted.filter((day) => day.name !== '').map((day) => [day.date, day.name])),
  };
}

/**
 * The calendar with this notice among the years entered so far (it replaces an earlier one of its year).
 * @throws Problem invalid-notice when a day is named twice or the days contradict the weekdays or the year
 */
export function calendarWith(entered: readonly HolidayYear[], notice: Pick<HolidayNotice, 'year' | 'days'>): Calendar {
  const refuse = (title: string): Problem => new Problem({ type: 'invalid-notice', status: 422, title, errors: [{ path: '/days', message: title }] });
  const dates = notice.days.map((day) => day.date);
  const twice = dates.find((date, index) => dates.indexOf(date) !== index);
  if (twice) throw refuse(`同一天出现了两次：${twice}。`);
  if (!notice.days.some((day) => !day.working)) throw refuse('至少应有一个放假日。');
  try {
    return createStatutoryCalendar([...entered.filter((known) => known.year !== notice.year), toHolidayYear(notice)]);
  } catch (error) {
    throw refuse(`${error instanceof Error ? error.message : '放假安排有误'}。`);
  }
}
