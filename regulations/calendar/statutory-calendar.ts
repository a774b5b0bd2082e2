import chineseDays from 'chinese-days';
import type { Calendar, HolidayYear } from './calendar.ts';
import { isDate, toDate, weekdayOf, type DateString } from './dates.ts';

/** The years for which the package's data were compared with the State Council's notices. */
export const FIRST_BUNDLED_YEAR = 2007;
export const LAST_BUNDLED_YEAR = 2026;

/** From this day on, the next year's notice may still change the year's last days (earliest seen: 29 December). */
const YEAR_END = '12-28';
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

const isWeekend = (date: DateString) => [0, 6].includes(weekdayOf(date));

/**
 * The statutory working-day calendar: the holiday notices of 2007-2026, and the years given as data.
 * A given year replaces the bundled one. Throws on data that are not dates or that contradict themselves.
 */
export function createStatutoryCalendar(extraYears: readonly HolidayYear[] = []): Calendar {
  const entered = new Map<DateString, boolean>();
  const enteredNames = new Map<DateString, string>();
  const enteredYears = new Set<number>();
  for (const extra of extraYears) {
    checkHolidayYear(extra);
    enteredYears.add(extra.year);
    for (const day of extra.holidays) entered.set(day, false);
    for (const day of extra.workingWeekends) entered.set(day, true);
    for (const [day, name] of Object.entries(extra.names ?? {})) enteredNames.set(day, name);
  }

  const isBundled = (year: number) => year >= FIRST_BUNDLED_YEAR && year <= LAST_BUNDLED_YEAR;
  const isPublished = (year: number) => isBundled(year) || enteredYears.has(year);
  const yearOf = (date: DateString) => toDate(date).getUTCFullYear();

  const isWorkingDay = (date: DateString) => {
    const year = yearOf(date);
    const answer = entered.get(date);
    if (answer !== undefined) return answer;
    return isBundled(year) && !enteredYears.has(year) ? bundledDay(date).work : !isWeekend(date);
  };

  const isSettled = (date: DateString) => {
    const year = yearOf(date);
    return isPublished(year) && (date.slice(5) < YEAR_END || isPublished(year + 1));
  };

  const nameOf = (date: DateString) => {
    const year = yearOf(date);
    const answer = entered.get(date);
    const given = enteredNames.get(date);
    if (answer === true) return given ? `${given}（调休上班）` : '调休上班';
    if (answer === false) return given ?? '法定节假日';
    const festival = isBundled(year) && !enteredYears.has(year) ? bundledDay(date).festival : undefined;
    if (festival) return isWorkingDay(date) ? `${festival}（调休上班）` : festival;
    return isWeekend(date) ? (WEEKDAYS[weekdayOf(date)] ?? '周末') : '工作日';
  };

  return { isWorkingDay, isPublished, isSettled, nameOf };
}

/**
 * What the package knows of a day. It keeps its days in the machine's zone: west of Greenwich a date *text* still finds its
 * festival (both are shifted alike), but a plain day gets the wrong weekday. So only festivals are taken from it.
 */
function bundledDay(date: DateString): { work: boolean; festival: string | undefined } {
  const { work, name } = chineseDays.getDayDetail(date);
  const festival = name.split(',')[1];
  return { work: festival ? work : !isWeekend(date), festival };
}

function checkHolidayYear({ year, holidays, workingWeekends }: HolidayYear): void {
  for (const day of [...holidays, ...workingWeekends]) {
    const near = day.startsWith(`${year}-`) || (day.startsWith(`${year - 1}-12-`) && day.slice(5) >= YEAR_END);
    if (!isDate(day) || !near) throw new Error(`${year} 年放假安排中的日期无效：${day}`);
  }
  for (const day of workingWeekends) {
    if (!isWeekend(day)) throw new Error(`调休上班日应为周六或周日：${day}`);
    if (holidays.includes(day)) throw new Error(`同一天既放假又上班：${day}`);
  }
}
