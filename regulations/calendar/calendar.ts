import type { DateString } from './dates.ts';

/** Which days the offices work. Dates are `YYYY-MM-DD` in Asia/Shanghai. */
export interface Calendar {
  /** Whether the offices work on that day; for a year that is not published, whether it is Monday to Friday. */
  isWorkingDay(date: DateString): boolean;
  /** Whether the State Council's holiday notice of that year is known here. */
  isPublished(year: number): boolean;
  /**
   * Whether the answer for that day can still change. The last days of a year are settled only by the *next* year's
   * notice (2018-12-29 became a working Saturday by the notice for 2019).
   */
  isSettled(date: DateString): boolean;
  /** What the day is, in Chinese: 春节, 国庆节（调休上班）, 周六, 工作日 … */
  nameOf(date: DateString): string;
}

/** One year's holiday notice as an administrator enters it. Dates may lie in the last days of the year before. */
export interface HolidayYear {
  year: number;
  /** Days off, whatever their weekday. */
  holidays: readonly DateString[];
  /** Saturdays and Sundays on which the offices work. */
  workingWeekends: readonly DateString[];
  /** The festival to which a day belongs, by day; a day without one has no name of its own. */
  names?: Readonly<Record<DateString, string>>;
}

/** A day that was passed over while working days were counted. */
export interface SkippedDay {
  date: DateString;
  reason: string;
}
