import type { Knex } from 'knex';
import { deadlineKeys, findDeadline } from '../../regulations/deadlines/index.ts';
import type { ActRow } from '../acts/act-row.ts';
import type { DeadlineRow } from './deadline-row.ts';

/** An act has become effective: the running periods of the case that end with it are met, or were met too late. */
export async function settleDeadlines(trx: Knex.Transaction, act: ActRow): Promise<void> {
  const keys = deadlineKeys.filter((key) => (findDeadline(key).endActs as readonly string[]).includes(act.act));
  if (keys.length === 0) return;
  const running = await trx<DeadlineRow>('deadlines').where({ case_id: act.case_id }).whereIn('key', keys).whereNull('met_on');
  for (const deadline of running) await settleDeadline(trx, deadline);
}

/** Closes a period once all acts that end it were done on or after its first day; the last of their legal dates counts. */
export async function settleDeadline(trx: Knex.Transaction, deadline: DeadlineRow): Promise<void> {
  const rule = findDeadline(deadline.key);
  const done: { act: string; day: string }[] = await trx('acts')
    .where({ case_id: deadline.case_id, status: 'effective' })
    .whereIn('act', [...rule.endActs])
    .where('happened_on', '>=', deadline.started_on)
    .groupBy('act')
    .select('act', trx.raw("to_char(min(happened_on), 'YYYY-MM-DD') as day"));
  if (done.length < rule.endActs.length) return;
  const metOn = done.map((entry) => entry.day).sort().at(-1) as string;
  const kept = rule.kind === 'at-least' ? metOn >= deadline.due_on : metOn <= deadline.due_on;
  await trx('deadlines').where({ id: deadline.id }).update({ status: kept ? 'met' : 'breached', met_on: metOn });
}
