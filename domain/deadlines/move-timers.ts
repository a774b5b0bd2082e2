import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { deadlineInstants } from '../../regulations/deadlines/index.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { timerShift } from '../cases/case-row.ts';
import { enqueueCommand } from '../commands/enqueue-command.ts';
import { timersOf, variablesOf } from './timers-of.ts';

/**
 * Has the engine's timers of a deadline moved to its new dates, the variables with them, so that a timer which is still to come reads them too.
 * Every timer of the deadline gets its command: which of them waits in the engine is known there only, and moving none is no fault.
 * @returns how many commands were written
 */
export async function moveTimers(trx: Knex.Transaction, row: Pick<CaseRow, 'id' | 'status' | 'simulated_on'>, deadline: { key: string; due_on: string; remind_on: string | null }, actorId: string): Promise<number> {
  if (row.status === 'closed' || row.status === 'rejected') return 0;
  // A case that is being entered from paper is told to the engine with its periods as they stand by then.
  if (row.status === 'submitted' && !(await trx('commands').where({ case_id: row.id, type: 'start' }).first('id'))) return 0;
  const instants = deadlineInstants({ dueOn: deadline.due_on, remindOn: deadline.remind_on }, { shiftYears: timerShift(row) });
  const variables = variablesOf(deadline.key, instants);
  let written = 0;
  for (const timer of timersOf(deadline.key)) {
    const dueDate = instants[timer.reads];
    if (dueDate === null) continue;
    await enqueueCommand(trx, { id: randomUUID(), caseId: row.id, type: 'set-timer', payload: { businessKey: row.id, activityId: timer.activityId, dueDate, variables }, actorId });
    written += 1;
  }
  return written;
}
