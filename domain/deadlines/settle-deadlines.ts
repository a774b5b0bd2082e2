import type { Knex } from 'knex';
import { findAct } from '../../regulations/acts/index.ts';
import { deadlineKeys, findDeadline } from '../../regulations/deadlines/index.ts';
import type { ActRow } from '../acts/act-row.ts';
import type { DeadlineRow } from './deadline-row.ts';

/** An act has become effective: the running periods of the case that end with it are met, or were met too late; those that it makes void are ended. */
export async function settleDeadlines(trx: Knex.Transaction, act: ActRow): Promise<void> {
  const keysWith = (acts: 'endActs' | 'endedBy') => deadlineKeys.filter((key) => (findDeadline(key)[acts] as readonly string[] | undefined)?.includes(act.act));
  const open = (keys: string[]) => trx<DeadlineRow>('deadlines').where({ case_id: act.case_id }).whereIn('key', keys).whereNull('met_on').whereNull('ended_on');
  const met = keysWith('endActs');
  if (met.length > 0) for (const deadline of await open(met)) await settleDeadline(trx, deadline);
  const ended = keysWith('endedBy');
  if (ended.length > 0) await open(ended).update({ status: trx.raw("case when status = 'running' then 'ended' else status end"), ended_on: act.happened_on, end_reason: `${findAct(act.act).name}后不再适用` });
}

/** Closes a period once all acts that end it were done on or after its first day, by the last of their legal dates; where one of several is enough, by the first. */
export async function settleDeadline(trx: Knex.Transaction, deadline: DeadlineRow): Promise<void> {
  const rule = findDeadline(deadline.key);
  const done: { act: string; day: string }[] = await trx('acts')
    .where({ case_id: deadline.case_id, status: 'effective' })
    .whereIn('act', [...rule.endActs])
    .where('happened_on', '>=', deadline.started_on)
    .groupBy('act')
    .select('act', trx.raw("to_char(min(happened_on), 'YYYY-MM-DD') as day"));
  if (done.length < (rule.anyEndAct ? 1 : rule.endActs.length)) return;
  const metOn = done.map((entry) => entry.day).sort().at(rule.anyEndAct ? 0 : -1) as string;
  const kept = rule.kind === 'at-least' ? metOn >= deadline.due_on : metOn <= deadline.due_on;
  await trx('deadlines').where({ id: deadline.id }).update({ status: kept ? 'met' : 'breached', met_on: metOn });
}
