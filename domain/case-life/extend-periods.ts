import type { Knex } from 'knex';
import { addCalendarDays, workingDaysBetween } from '../../regulations/calendar/index.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import type { DeadlineRow } from '../deadlines/deadline-row.ts';
import { recomputeDeadline } from '../deadlines/recompute-deadline.ts';
import type { Clock } from '../platform/clock.ts';

/** Working days of a suspension: from its first day to the day before the case goes on. */
export async function pausedDays(trx: Knex.Transaction, suspendedOn: string, resumedOn: string): Promise<number> {
  return workingDaysBetween(await currentCalendar(trx), addCalendarDays(suspendedOn, -1), addCalendarDays(resumedOn, -1));
}

/** Counts the open periods of a case anew after a suspension in which they stood still; their timers are moved, the history is kept. */
export async function extendPeriods(trx: Knex.Transaction, clock: Clock, caseId: string, actorId: string, reason: string): Promise<void> {
  const open = await trx<DeadlineRow>('deadlines').where({ case_id: caseId }).whereNull('met_on').whereNull('ended_on').orderBy('id').select('id');
  for (const { id } of open) await recomputeDeadline(trx, clock, { deadlineId: id, reason, actorId });
}
