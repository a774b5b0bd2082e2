import type { Knex } from 'knex';
import { deadlineKeys, findDeadline } from '../../regulations/deadlines/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { DeadlineRow } from './deadline-row.ts';
import { recomputeDeadline } from './recompute-deadline.ts';
import { settleDeadline } from './settle-deadlines.ts';

export interface CorrectedStart {
  caseId: string;
  /** the act whose legal date was corrected */
  act: string;
  /** the date that was recorded first; only deadlines that were counted from it move */
  previously: string;
  happenedOn: string;
  reason: string;
  actorId: string;
}

/** The legal date of an act was corrected: the deadlines that it started are counted from the true day, those that it ended are judged by it. */
export async function restartDeadlines(trx: Knex.Transaction, clock: Clock, corrected: CorrectedStart): Promise<void> {
  const keys = deadlineKeys.filter((key) => (findDeadline(key).startActs as readonly string[]).includes(corrected.act));
  const started = await trx<DeadlineRow>('deadlines').where({ case_id: corrected.caseId, started_on: corrected.previously }).whereIn('key', keys).select('id');
  for (const { id } of started) await recomputeDeadline(trx, clock, { deadlineId: id, startedOn: corrected.happenedOn, reason: corrected.reason, actorId: corrected.actorId });
  const ended = deadlineKeys.filter((key) => (findDeadline(key).endActs as readonly string[]).includes(corrected.act));
  const judged = await trx<DeadlineRow>('deadlines').where({ case_id: corrected.caseId }).whereIn('key', ended).whereNotNull('met_on');
  for (const deadline of judged) await settleDeadline(trx, deadline);
}
