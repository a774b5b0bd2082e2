import type { Knex } from 'knex';
import type { Calendar } from '../../regulations/calendar/index.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import { pausesOf } from '../case-life/pauses-of.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { caseToday, getCase } from '../cases/case-row.ts';
import type { Clock } from '../platform/clock.ts';
import { countingOn } from '../settings/counting-on.ts';
import type { DeadlineRow } from './deadline-row.ts';
import { moveTimers } from './move-timers.ts';
import type { Recomputed } from './plan-recomputation.ts';
import { planRecomputation } from './plan-recomputation.ts';
import { settleDeadline } from './settle-deadlines.ts';
import { withdrawAlerts } from './withdraw-alerts.ts';

export interface Recomputation {
  deadlineId: string;
  /** the true first day, when a date or a receipt was corrected; otherwise the day stays */
  startedOn?: string;
  /** the calendar, by whoever keeps it from changing meanwhile; otherwise read here */
  calendar?: Calendar;
  /** why, in Chinese; kept with the history of the date */
  reason: string;
  actorId: string;
}

/**
 * Counts a deadline anew with the calendar of now: the row, its history, the audit, and the commands that move the engine's timers,
 * all in the caller's transaction. A deadline that was met or breached is judged anew by the new date. Nothing happens when nothing changes.
 * @returns how many timer commands were written; null when the deadline did not change
 */
export async function recomputeDeadline(trx: Knex.Transaction, clock: Clock, { deadlineId, startedOn, calendar, reason, actorId }: Recomputation): Promise<number | null> {
  // The row first, the calendar then: whoever enters a year meanwhile either waits for this row or is seen.
  const deadline = await trx<DeadlineRow>('deadlines').where({ id: deadlineId }).forUpdate().first();
  if (!deadline) throw new Error('no such deadline');
  const first = startedOn ?? deadline.started_on;
  const planned = planRecomputation(deadline, { calendar: calendar ?? (await currentCalendar(trx)), rules: await countingOn(trx, first), startedOn: first, pauses: await pausesOf(trx, deadline.case_id) });
  if (!planned) return null;
  const row = await getCase(trx, deadline.case_id);
  await trx('deadlines').where({ id: deadline.id }).update({ ...planned, ...reopened(deadline, planned, row, clock) });
  await settleDeadline(trx, { ...deadline, ...planned });
  await withdrawAlerts(trx, deadline.id, { today: caseToday(row, clock), reason, at: clock.now() });
  await keepHistory(trx, deadline, planned, { reason, actorId, at: clock.now() });
  const { met_on: metOn } = (await trx<DeadlineRow>('deadlines').where({ id: deadline.id }).first('met_on')) as Pick<DeadlineRow, 'met_on'>;
  return metOn === null ? moveTimers(trx, row, { key: deadline.key, ...planned }, actorId) : 0;
}

/** A breach that was reported of an unmet deadline is none when the last day has moved past the case's today. */
function reopened(deadline: DeadlineRow, planned: Recomputed, row: CaseRow, clock: Clock): Record<string, unknown> {
  if (deadline.met_on !== null || deadline.status !== 'breached' || planned.due_on < caseToday(row, clock)) return {};
  return { status: 'running', breached_at: null };
}

async function keepHistory(trx: Knex.Transaction, before: DeadlineRow, after: Recomputed, by: { reason: string; actorId: string; at: Date }): Promise<void> {
  await trx('deadline_changes').insert({
    deadline_id: before.id,
    previous_started_on: before.started_on,
    started_on: after.started_on,
    previous_due_on: before.due_on,
    due_on: after.due_on,
    previous_remind_on: before.remind_on,
    remind_on: after.remind_on,
    previous_provisional: before.provisional,
    provisional: after.provisional,
    reason: by.reason,
    changed_by: by.actorId,
    changed_at: by.at,
  });
  await appendAudit(trx, {
    chain: `case:${before.case_id}`,
    actorId: by.actorId,
    action: 'deadline-recomputed',
    caseId: before.case_id,
    detail: { key: before.key, round: before.round, previousDueOn: before.due_on, dueOn: after.due_on, provisional: after.provisional },
    at: by.at,
  });
}
