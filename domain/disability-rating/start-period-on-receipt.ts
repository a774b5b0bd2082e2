import { factsOf } from '../cases/load-paper-context.ts';
import type { CaseRow } from '../cases/case-row.ts';
import type { DeadlineRow } from '../deadlines/deadline-row.ts';
import { recomputeDeadline } from '../deadlines/recompute-deadline.ts';
import { Problem } from '../platform/problem.ts';
import type { UserTaskEffect } from '../procedures/user-task-effect.ts';
import { formatChineseDate } from '../rendering/format-terms.ts';

/** A period that counts from the receipt of the papers at an office, which its officer states in the form (`receivedOn`). */
export interface ReceiptPeriod {
  deadline: string;
  /** the task by which the papers were sent there */
  sentBy: string;
  article: string;
  /** the office, in words */
  receiver: string;
  sender: string;
}

/**
 * An office cannot have received the papers before they were sent.
 * @throws Problem invalid-form
 */
const checkReceipt = (period: ReceiptPeriod) => (row: CaseRow, data: Record<string, unknown>): void => {
  const sentOn = factsOf(row, period.sentBy)['happenedOn'];
  const receivedOn = data['receivedOn'];
  if (typeof sentOn !== 'string' || typeof receivedOn !== 'string' || receivedOn >= sentOn) return;
  const title = `收到材料日期不得早于${period.sender}报送日期（${formatChineseDate(sentOn)}）。`;
  throw new Problem({ type: 'invalid-form', status: 422, title, article: period.article, errors: [{ path: '/receivedOn', message: title }] });
};

/** Until the office has said when it received the papers, the period ran from the day of sending. */
const startOnReceipt = (period: ReceiptPeriod): UserTaskEffect => async (trx, { caseId, own, data, clock }) => {
  const receivedOn = data['receivedOn'];
  if (typeof receivedOn !== 'string' || receivedOn > own.happened_on) return;
  const row = await trx<DeadlineRow>('deadlines').where({ case_id: caseId, key: period.deadline }).orderBy('round', 'desc').first('id', 'started_on', 'status');
  if (!row || row.status === 'ended' || row.started_on >= receivedOn) return;
  await recomputeDeadline(trx, clock, { deadlineId: row.id, startedOn: receivedOn, reason: `${period.receiver}于${formatChineseDate(receivedOn)}收到材料，期限自该日起算（${period.article}）`, actorId: own.actor_id });
};

const city: ReceiptPeriod = { deadline: 'city-report', sentBy: 'propose-grade', article: '第16条', receiver: '市级', sender: '县级' };
const province: ReceiptPeriod = { deadline: 'refusal-return', sentBy: 'city-review', article: '第17条', receiver: '省级', sender: '市级' };

/** L10, and L15 both at the first review and at the review of a negative finding that was forwarded. */
export const cityReceipt = { check: checkReceipt(city), effect: startOnReceipt(city) };
export const provinceReceipt = { check: checkReceipt(province), effect: startOnReceipt(province) };
export const negativeReceipt = { check: checkReceipt({ ...province, sentBy: 'city-forward-negative' }), effect: startOnReceipt(province) };
