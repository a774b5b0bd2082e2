import type { Knex } from 'knex';
import type { Calendar, HolidayYear } from '../../regulations/calendar/index.ts';
import { createStatutoryCalendar } from '../../regulations/calendar/index.ts';
import type { Executor } from '../database/connect.ts';

interface YearRow {
  year: number;
  holidays: string[];
  working_weekends: string[];
  names: Record<string, string>;
}

/** The years that administrators have entered. */
export async function enteredYears(db: Executor): Promise<HolidayYear[]> {
  const rows = (await db('calendar_years').orderBy('year').select('year', 'holidays', 'working_weekends', 'names')) as YearRow[];
  return rows.map((row) => ({ year: row.year, holidays: row.holidays, workingWeekends: row.working_weekends, names: row.names }));
}

/** The working-day calendar with the years that an administrator has entered. */
export async function currentCalendar(db: Executor): Promise<Calendar> {
  return createStatutoryCalendar(await enteredYears(db));
}

/** Key of the advisory lock between those who start a period and the one who enters a year. */
const CALENDAR_LOCK = 7302;

/**
 * The calendar for a period that starts in this transaction: until it ends, no year is entered,
 * so that no period is counted by the old calendar and missed by the recomputation.
 */
export async function calendarForNewPeriod(trx: Knex.Transaction): Promise<Calendar> {
  await trx.raw('select pg_advisory_xact_lock_shared(?)', [CALENDAR_LOCK]);
  return currentCalendar(trx);
}

/** Held by the transaction that enters a year: it waits for the periods that are being started, and they for it. */
export async function lockCalendar(trx: Knex.Transaction): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(?)', [CALENDAR_LOCK]);
}
