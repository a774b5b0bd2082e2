import type { Knex } from 'knex';
import type { DeadlineRow } from './deadline-row.ts';

/**
 * Takes back the alerts that a deadline's new dates have made untrue: a reminder that is not due yet, a breach that is none.
 * They stay in the table with the day and the reason, and come again at the new dates (`alertsDueAgain`).
 */
export async function withdrawAlerts(trx: Knex.Transaction, deadlineId: string, by: { today: string; reason: string; at: Date }): Promise<void> {
  const deadline = (await trx<DeadlineRow>('deadlines').where({ id: deadlineId }).first()) as DeadlineRow;
  const untrue = [...(isBreached(deadline, by.today) ? [] : ['breach']), ...(deadline.met_on === null && deadline.remind_on !== null && by.today < deadline.remind_on ? ['reminder'] : [])];
  const kinds = (await trx('deadline_alerts').where({ deadline_id: deadlineId }).whereIn('kind', untrue).whereNull('withdrawn_at').update({ withdrawn_on: by.today, withdrawn_at: by.at, withdrawn_reason: by.reason }).returning('kind')) as { kind: string }[];
  if (kinds.some(({ kind }) => kind === 'reminder')) await trx('deadlines').where({ id: deadlineId }).update({ reminded_at: null });
}

const isBreached = (deadline: DeadlineRow, today: string): boolean => (deadline.met_on === null ? today > deadline.due_on : deadline.status === 'breached');
