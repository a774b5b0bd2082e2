import { toDate, type DateString } from '../calendar/dates.ts';

/**
 * R137: the last month (`YYYY-MM`) that is paid when the person dies, changes nationality or loses the grade: the month of the event;
 * from the month after it nothing is paid (article 41).
 */
export function lastPensionMonth(happenedOn: DateString): string {
  return toDate(happenedOn).toISOString().slice(0, 7);
}
