import { addCalendarDays, calendarDaysBetween, explainPeriod } from '../../regulations/calendar/index.ts';
import type { CountedPeriod, PeriodUnit } from '../../regulations/calendar/index.ts';
import type { Executor } from '../database/connect.ts';
import { countingOn } from '../settings/counting-on.ts';
import { currentCalendar } from './current-calendar.ts';
import type { CalendarDay } from './month-view.ts';
import { dayView } from './month-view.ts';

export interface Calculation {
  startedOn: string;
  amount: number;
  unit: PeriodUnit;
  /** readings of the open places; what is not given is as the platform's settings say on the start day */
  startCounted?: boolean | undefined;
  rollRestDay?: boolean | undefined;
}

export interface CalculatedDeadline extends CountedPeriod {
  startedOn: string;
  startCounted: boolean;
  rollRestDay: boolean;
  /** every day from the start to the end; empty for a period longer than `MOST_DAYS` */
  days: CalendarDay[];
}

/** Longer periods are answered without a list of their days. */
const MOST_DAYS = 400;

/** A date and a period: the last day, counted as the periods of a case are, with the days on the way. */
export async function calculateDeadline(db: Executor, { startedOn, amount, unit, ...asked }: Calculation): Promise<CalculatedDeadline> {
  const calendar = await currentCalendar(db);
  const settings = await countingOn(db, startedOn);
  const startCounted = asked.startCounted ?? settings.startCounted;
  const rollRestDay = asked.rollRestDay ?? settings.rollRestDay;
  const counted = explainPeriod({ startedOn, amount, unit, startCounted, rollRestDay }, calendar);
  const days: CalendarDay[] = [];
  if (calendarDaysBetween(startedOn, counted.date) <= MOST_DAYS) {
    for (let day = startedOn; day <= counted.date; day = addCalendarDays(day, 1)) days.push(dayView(calendar, day));
  }
  return { ...counted, startedOn, startCounted, rollRestDay, days };
}
