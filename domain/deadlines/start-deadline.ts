import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Calendar } from '../../regulations/calendar/index.ts';
import { articleOfDeadline, computeDeadline, deadlineInstants, findDeadline } from '../../regulations/deadlines/index.ts';
import { latestAct } from '../acts/latest-act.ts';
import { pausesOf } from '../case-life/pauses-of.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { getCase, timerShift } from '../cases/case-row.ts';
import type { Executor } from '../database/connect.ts';
import { countingOn } from '../settings/counting-on.ts';
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
  const computed = computeDeadline(key, start.happened_on, calendar, { ...(await countingOn(trx, start.happened_on)), pauses: await pausesOf(trx, row.id) });
  const [deadline] = (await trx('deadlines')
    .insert({
      id: randomUUID(),
      case_id: row.id,
      key,
      round,
      article: `第${articleOfDeadline(key, row.application_type)}条`,
      started_on: computed.startedOn,
      due_on: computed.dueOn,
      remind_on: computed.remindOn,
      provisional: computed.provisional,
    })
    .returning('*')) as [DeadlineRow];
  await settleDeadline(trx, deadline);
  return deadlineInstants(computed, { shiftYears: timerShift(row) });
}

/** The instants of a period as it stands now. @throws Error when it was never started */
export async function currentInstants(db: Executor, caseId: string, key: string, round: number): Promise<StartedDeadline> {
  const row = await getCase(db, caseId);
  const deadline = await db<DeadlineRow>('deadlines').where({ case_id: caseId, key, round }).first();
  if (!deadline) throw new Error(`the period ${key} was not started`);
  return deadlineInstants({ dueOn: deadline.due_on, remindOn: deadline.remind_on }, { shiftYears: timerShift(row) });
}
