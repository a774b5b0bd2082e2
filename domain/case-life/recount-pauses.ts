import type { Knex } from 'knex';
import { pausingActs } from '../../regulations/constraints/index.ts';
import type { ActRow } from '../acts/act-row.ts';
import type { DeadlineRow } from '../deadlines/deadline-row.ts';
import { recomputeDeadline } from '../deadlines/recompute-deadline.ts';
import type { CorrectedStart } from '../deadlines/restart-deadlines.ts';
import type { Clock } from '../platform/clock.ts';
import { pausedDays } from './extend-periods.ts';

/**
 * The date of a suspension or a resumption was corrected: the resumption tells the true days, and the periods that ran then or later
 * are counted anew with them, those that were met since are judged by it. Other acts change nothing.
 */
export async function recountPauses(trx: Knex.Transaction, clock: Clock, { caseId, act, previously, happenedOn, reason, actorId }: CorrectedStart): Promise<void> {
  if (!(pausingActs as readonly string[]).includes(act)) return;
  await tellTrueDays(trx, caseId);
  const from = previously < happenedOn ? previously : happenedOn;
  const touched = await trx<DeadlineRow>('deadlines').where({ case_id: caseId }).whereNull('ended_on').where((any) => any.whereNull('met_on').orWhere('met_on', '>=', from)).orderBy('id').select('id');
  for (const { id } of touched) await recomputeDeadline(trx, clock, { deadlineId: id, reason, actorId });
}

/** Each resumption bears the first day of its suspension and the working days between, from which its notice is written. */
async function tellTrueDays(trx: Knex.Transaction, caseId: string): Promise<void> {
  const acts = await trx<ActRow>('acts').where({ case_id: caseId, status: 'effective' }).whereIn('act', [...pausingActs]).orderBy('recorded_at');
  for (const [index, resumed] of acts.entries()) {
    const suspended = acts[index - 1];
    if (resumed.act !== 'resume-case' || suspended?.act !== 'suspend-case') continue;
    const days = suspended.payload['pausesClock'] === true ? await pausedDays(trx, suspended.happened_on, resumed.happened_on) : null;
    await trx('acts').where({ id: resumed.id }).update({ payload: JSON.stringify({ ...resumed.payload, suspendedOn: suspended.happened_on, pausedDays: days }) });
  }
}
