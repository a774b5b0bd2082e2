import { factsOf } from '../cases/load-paper-context.ts';
import type { CaseRow } from '../cases/case-row.ts';
import type { DeadlineRow } from '../deadlines/deadline-row.ts';
import { recomputeDeadline } from '../deadlines/recompute-deadline.ts';
import { Problem } from '../platform/problem.ts';
import type { UserTaskEffect } from '../procedures/user-task-effect.ts';

/**
 * The city cannot have received the papers before the county sent them (第16条).
 * @throws Problem invalid-form
 */
export function checkReceipt(row: CaseRow, data: Record<string, unknown>): void {
  const sentOn = factsOf(row, 'propose-grade')['happenedOn'];
  const receivedOn = data['receivedOn'];
  if (typeof sentOn !== 'string' || typeof receivedOn !== 'string' || receivedOn >= sentOn) return;
  const title = `收到材料日期不得早于县级报送日期（${sentOn}）。`;
  throw new Problem({ type: 'invalid-form', status: 422, title, article: '第16条', errors: [{ path: '/receivedOn', message: title }] });
}

/** The city's period counts from the receipt of the papers (第16条); until the city has said when that was, it ran from the day of sending. */
export const startCityPeriod: UserTaskEffect = async (trx, { caseId, own, data, clock }) => {
  const receivedOn = data['receivedOn'];
  if (typeof receivedOn !== 'string' || receivedOn > own.happened_on) return;
  const period = await trx<DeadlineRow>('deadlines').where({ case_id: caseId, key: 'city-report' }).orderBy('round', 'desc').first('id', 'started_on');
  if (!period || period.started_on >= receivedOn) return;
  await recomputeDeadline(trx, clock, { deadlineId: period.id, startedOn: receivedOn, reason: `市级于${receivedOn}收到材料，期限自该日起算（第16条）`, actorId: own.actor_id });
};
