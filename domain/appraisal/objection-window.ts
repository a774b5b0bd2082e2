import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { procedureRegistry } from '../../processes/registry.ts';
import { endOfDayInstant } from '../../regulations/calendar/index.ts';
import { countPeriod } from '../../regulations/deadlines/index.ts';
import { currentCalendar } from '../calendar/current-calendar.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { addFacts, caseToday, getCase, timerShift } from '../cases/case-row.ts';
import { factsOf, textOf } from '../cases/load-paper-context.ts';
import { enqueueCommand } from '../commands/enqueue-command.ts';
import type { Clock } from '../platform/clock.ts';
import { settingOn } from '../settings/setting-on.ts';

const [timer] = procedureRegistry.officeTimers.filter((entry) => entry.event === 'objection-window-over');

/**
 * Counts the time in which the result can be objected to from its delivery, in working days, and keeps it in the facts. The 细则 gives no number (第20条): it is a setting.
 * @returns its last day, and the instant at which the engine's timer fires
 */
export async function openObjectionWindow(trx: Knex.Transaction, row: CaseRow, startedOn: string): Promise<{ endsOn: string; dueAt: string }> {
  const amount = await settingOn(trx, 'objection-window', startedOn);
  const { date: endsOn } = countPeriod({ amount, unit: 'working-day' }, startedOn, await currentCalendar(trx));
  await addFacts(trx, row.id, { 'objection-window': { startedOn, endsOn } });
  return { endsOn, dueAt: endOfDayInstant(endsOn, { shiftYears: timerShift(row) }) };
}

/** The delivery of the result was corrected: a window that was opened is counted from the true day, and its timer moved; that it was over is only kept while it is. */
export async function moveObjectionWindow(trx: Knex.Transaction, clock: Clock, caseId: string, startedOn: string, actorId: string): Promise<void> {
  const row = await getCase(trx, caseId);
  const before = factsOf(row, 'objection-window');
  if (textOf(before, 'startedOn') === null || textOf(before, 'startedOn') === startedOn) return;
  const { endsOn, dueAt } = await openObjectionWindow(trx, row, startedOn);
  const overOn = textOf(before, 'overOn');
  if (overOn !== null && endsOn < caseToday(row, clock)) await addFacts(trx, caseId, { 'objection-window': { startedOn, endsOn, overOn } });
  if (!timer || row.status === 'closed' || row.status === 'rejected') return;
  await enqueueCommand(trx, { id: randomUUID(), caseId, type: 'set-timer', payload: { businessKey: caseId, activityId: timer.event, dueDate: dueAt, variables: { [timer.variable]: dueAt } }, actorId });
}
