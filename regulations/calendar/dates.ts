/**
 * Calendar dates as `YYYY-MM-DD` strings (Asia/Shanghai). All arithmetic runs on UTC day numbers, so the machine's
 * own time zone never shifts a day.
 */
export type DateString = string;

const DAY_MS = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Thrown when a text is not a real date in the form `YYYY-MM-DD`. */
export class InvalidDateError extends Error {
  constructor(text: string) {
    super(`不是有效日期（应为 YYYY-MM-DD）:${text}`);
    this.name = 'InvalidDateError';
  }
}

/** Whether the text is a real date in the form `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return format(date) === text;
}

/** A date as a `Date` at 00:00 UTC; only for arithmetic. Throws InvalidDateError. */
export function toDate(text: DateString): Date {
  if (!isDate(text)) throw new InvalidDateError(text);
  return new Date(`${text}T00:00:00Z`);
}

/** The `YYYY-MM-DD` of a `Date` made by `toDate` (its UTC day). */
export function format(date: Date): DateString {
  return date.toISOString().slice(0, 10);
}

/** The day in Asia/Shanghai (always +08:00 since 1991) on which an instant falls. */
export function dateOfInstant(instant: Date): DateString {
  return format(new Date(instant.getTime() + 8 * 3_600_000));
}

/** The date `days` calendar days after (negative: before) `date`. */
export function addCalendarDays(date: DateString, days: number): DateString {
  return format(new Date(toDate(date).getTime() + days * DAY_MS));
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function calendarDaysBetween(from: DateString, to: DateString): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / DAY_MS);
}

/** The same month and day `years` later; a 29 February that does not exist becomes 28 February. */
export function addYears(date: DateString, years: number): DateString {
  toDate(date);
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  const moved = `${year}${date.slice(4)}`;
  return isDate(moved) ? moved : `${year}-02-28`;
}

/** The same day `months` later (negative: earlier); a day that the month does not have becomes its last day. */
export function addMonths(date: DateString, months: number): DateString {
  const from = toDate(date);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  last.setUTCDate(Math.min(from.getUTCDate(), last.getUTCDate()));
  return format(last);
}

/** 0 (Sunday) to 6 (Saturday). */
export function weekdayOf(date: DateString): number {
  return toDate(date).getUTCDay();
}

/** Completed years of age on a day; the birthday itself counts as reached (configurable reading, default). */
export function ageOn(birthDate: DateString, date: DateString): number {
  toDate(birthDate);
  toDate(date);
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) >= birthDate.slice(5) ? years : years - 1;
}
