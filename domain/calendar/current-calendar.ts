import type { Calendar, HolidayYear } from '../../regulations/calendar/index.ts';
import { createStatutoryCalendar } from '../../regulations/calendar/index.ts';
import type { Executor } from '../database/connect.ts';

interface YearRow {
  year: number;
  holidays: string[];
  working_weekends: string[];
}

/** The working-day calendar with the years that an administrator has entered. */
export async function currentCalendar(db: Executor): Promise<Calendar> {
  const rows = (await db('calendar_years').select('year', 'holidays', 'working_weekends')) as YearRow[];
  const years: HolidayYear[] = rows.map((row) => ({ year: row.year, holidays: row.holidays, workingWeekends: row.working_weekends }));
  return createStatutoryCalendar(years);
}
