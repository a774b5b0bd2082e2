import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Calendar } from '../../regulations/calendar/index.ts';
import { computeDeadline, deadlineInstants, findDeadline } from '../../regulations/deadlines/index.ts';
import { latestAct } from '../acts/latest-act.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { timerShift } from '../cases/case-row.ts';
import { settleDeadline } from './settle-deadlines.ts';
import type { DeadlineRow } from './deadline-row.ts';

/** The instants that the diagram's timers read, ISO with +08:00; null: no reminder for this kind of period. */
export interface StartedDeadline {
  dueAt: string;
  remindAt: string | null;
}

/**
 * Starts a period of the law in a case, from the legal date of the act that starts it (never from the day of recording).
 * @param round of the worker's effect
 * @throws Error when no act that starts the period is effective
 */
export async function startDeadline(trx: Knex.Transaction, calendar: Calendar, row: CaseRow, key: string, round: number): Promise<StartedDeadline> {
  const rule = findDeadline(key);
  const start = await latestAct(trx, row.id, rule.startActs);
  const computed = computeDeadline(key, start.happened_on, calendar);
  const [deadline] = (await trx('deadlines')
    .insert({
      id: randomUUID(),
      case_id: row.id,
      key,
      round,
      article: `第${rule.article}条`,
      started_on: computed.startedOn,
      due_on: computed.dueOn,
      remind_on: computed.remindOn,
      provisional: computed.provisional,
    })
    .returning('*')) as [DeadlineRow];
  await settleDeadline(trx, deadline);
  return deadlineInstants(computed, { shiftYears: timerShift(row) });
}
