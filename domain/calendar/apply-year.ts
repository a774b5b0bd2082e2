import type { Knex } from 'knex';
import { recomputeDeadline } from '../deadlines/recompute-deadline.ts';
import type { Clock } from '../platform/clock.ts';
import type { Administrator, ProposalRow } from '../proposals/proposal-row.ts';
import { affectedDeadlines } from './affected-deadlines.ts';
import { enteredYears, lockCalendar } from './current-calendar.ts';
import type { HolidayNotice } from './holiday-notice.ts';
import { calendarWith, toHolidayYear } from './holiday-notice.ts';

/**
 * Enters a year and counts every deadline that it touches anew: rows, history and the commands for the engine's timers, in the caller's transaction.
 * @returns the year, how many deadlines changed and how many timer commands were written
 * @throws Problem invalid-notice
 */
export async function applyYear(trx: Knex.Transaction, clock: Clock, proposal: ProposalRow, approver: Administrator): Promise<{ year: number; changed: number; timers: number }> {
  const notice = proposal.payload as unknown as HolidayNotice;
  await lockCalendar(trx);
  const calendar = calendarWith(await enteredYears(trx), notice);
  const { holidays, workingWeekends, names } = toHolidayYear(notice);
  const row = {
    holidays: JSON.stringify(holidays),
    working_weekends: JSON.stringify(workingWeekends),
    names: JSON.stringify(names),
    source: notice.source,
    entered_by: proposal.proposed_by,
    approved_by: approver.id,
    proposal_id: proposal.id,
    entered_at: clock.now(),
  };
  await trx('calendar_years').insert({ year: notice.year, ...row }).onConflict('year').merge(row);
  const affected = await affectedDeadlines(trx, calendar, undefined, { lock: true });
  let timers = 0;
  for (const { deadline } of affected) {
    timers += (await recomputeDeadline(trx, clock, { deadlineId: deadline.id, calendar, reason: `${notice.year}年放假安排已公布，期限重新计算`, actorId: approver.id })) ?? 0;
  }
  return { year: notice.year, changed: affected.length, timers };
}
