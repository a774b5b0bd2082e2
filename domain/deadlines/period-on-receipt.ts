import { factsOf } from '../cases/load-paper-context.ts';
import type { CaseRow } from '../cases/case-row.ts';
import type { DeadlineRow } from './deadline-row.ts';
import { recomputeDeadline } from './recompute-deadline.ts';
import { Problem } from '../platform/problem.ts';
import type { UserTaskEffect } from '../procedures/user-task-effect.ts';
import { formatChineseDate } from '../rendering/format-terms.ts';
import { enteredBy } from '../acts/act-row.ts';

/** A period that counts from the receipt of the papers at an office, which its officer states in the form (`receivedOn`). */
export interface ReceiptPeriod {
  deadline: string;
  /** the tasks by which the papers are sent there; what counts is the last time */
  sentBy: readonly string[];
  article: string;
  /** the office, in words */
  receiver: string;
  sender: string;
  /** what is received; the papers when absent */
  received?: string;
}

/**
 * An office cannot have received the papers before they were sent.
 * @throws Problem invalid-form
 */
const checkReceipt = (period: ReceiptPeriod) => (row: CaseRow, data: Record<string, unknown>): void => {
  const sentOn = period.sentBy.map((task) => factsOf(row, task)['happenedOn']).filter((day) => typeof day === 'string').sort().at(-1);
  const receivedOn = data['receivedOn'];
  if (sentOn === undefined || typeof receivedOn !== 'string' || receivedOn >= sentOn) return;
  const title = `收到${period.received ?? '材料'}日期不得早于${period.sender}报送日期（${formatChineseDate(sentOn)}）。`;
  throw new Problem({ type: 'invalid-form', status: 422, title, article: period.article, errors: [{ path: '/receivedOn', message: title }] });
};

/** Until the office has said when it received the papers, the period ran from the day of sending. */
const startOnReceipt = (period: ReceiptPeriod): UserTaskEffect => async (trx, { caseId, own, data, clock }) => {
  const receivedOn = data['receivedOn'];
  if (typeof receivedOn !== 'string' || receivedOn > own.happened_on) return;
  const row = await trx<DeadlineRow>('deadlines').where({ case_id: caseId, key: period.deadline }).orderBy('round', 'desc').first('id', 'started_on', 'status');
  if (!row || row.status === 'ended' || row.started_on >= receivedOn) return;
  await recomputeDeadline(trx, clock, { deadlineId: row.id, startedOn: receivedOn, reason: `${period.receiver}于${formatChineseDate(receivedOn)}收到${period.received ?? '材料'}，期限自该日起算（${period.article}）`, actorId: enteredBy(own) });
};

/** What a task's specification needs to count a period from the receipt: the check of the day, and its effect. */
export const periodOnReceipt = (period: ReceiptPeriod) => ({ check: checkReceipt(period), effect: startOnReceipt(period) });
