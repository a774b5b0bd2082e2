import type { Calendar } from '../../regulations/calendar/index.ts';
import { computeDeadline } from '../../regulations/deadlines/index.ts';
import type { DeadlineRow } from './deadline-row.ts';

/** The dates of a deadline as they would be counted now. */
export interface Recomputed {
  started_on: string;
  due_on: string;
  remind_on: string | null;
  provisional: boolean;
}

export interface Counting {
  calendar: Calendar;
  /** working days of the reminder */
  remindBefore: number;
  /** the true first day, when it is another than the one recorded */
  startedOn?: string;
}

/** Counts a deadline anew; null when nothing about it changes. */
export function planRecomputation(deadline: DeadlineRow, { calendar, remindBefore, startedOn = deadline.started_on }: Counting): Recomputed | null {
  const counted = computeDeadline(deadline.key, startedOn, calendar, { remindBefore });
  const planned: Recomputed = { started_on: counted.startedOn, due_on: counted.dueOn, remind_on: counted.remindOn, provisional: counted.provisional };
  const same = (Object.keys(planned) as (keyof Recomputed)[]).every((field) => planned[field] === deadline[field]);
  return same ? null : planned;
}
