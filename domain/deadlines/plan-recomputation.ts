import type { Calendar } from '../../regulations/calendar/index.ts';
import { computeDeadline } from '../../regulations/deadlines/index.ts';
import type { Pause } from '../../regulations/deadlines/index.ts';
import type { CountingRules } from '../settings/counting-on.ts';
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
  /** how periods are counted, by the settings of the first day */
  rules: CountingRules;
  /** the true first day, when it is another than the one recorded */
  startedOn?: string;
  /** suspensions of the case in which its periods did not run */
  pauses?: readonly Pause[];
}

/** Counts a deadline anew; null when nothing about it changes. */
export function planRecomputation(deadline: DeadlineRow, { calendar, rules, startedOn = deadline.started_on, pauses = [] }: Counting): Recomputed | null {
  const counted = computeDeadline(deadline.key, startedOn, calendar, { ...rules, pauses });
  const planned: Recomputed = { started_on: counted.startedOn, due_on: counted.dueOn, remind_on: counted.remindOn, provisional: counted.provisional };
  const same = (Object.keys(planned) as (keyof Recomputed)[]).every((field) => planned[field] === deadline[field]);
  return same ? null : planned;
}
