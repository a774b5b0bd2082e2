import { addCalendarDays, addYears, toDate, type DateString } from './dates.ts';

/** Years added to every timer of a simulated case: the Gregorian calendar, weekdays included, repeats every 400. */
export const SIMULATION_SHIFT_YEARS = 1200;

export interface InstantOptions {
  /** Years added to the date, for simulated cases; a multiple of 400. Default 0. */
  shiftYears?: number;
}

/** 00:00 in Asia/Shanghai at the start of the day, e.g. `2026-03-31T00:00:00+08:00`. */
export function startOfDayInstant(date: DateString, { shiftYears = 0 }: InstantOptions = {}): string {
  if (shiftYears % 400 !== 0) throw new RangeError(`模拟年数应为 400 的倍数：${shiftYears}`);
  toDate(date);
  return `${addYears(date, shiftYears)}T00:00:00+08:00`;
}

/** The end of the day in Asia/Shanghai: 00:00 of the next day. A deadline ends with its last day. */
export function endOfDayInstant(date: DateString, options: InstantOptions = {}): string {
  return startOfDayInstant(addCalendarDays(date, 1), options);
}
