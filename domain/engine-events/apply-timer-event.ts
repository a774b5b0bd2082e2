import type { Knex } from 'knex';
import { caseOf } from './case-of-instance.ts';
import type { EngineEvent } from './engine-event.ts';
import { text } from './engine-event.ts';

/** A timer was moved by a command; the history of its date is kept. */
export async function applyTimerEvent(trx: Knex.Transaction, event: EngineEvent): Promise<void> {
  await trx('timer_moves').insert({
    case_id: await caseOf(trx, event),
    process_instance_id: event.process_instance_id,
    activity_id: text(event, 'activityId'),
    previous_due: text(event, 'previousDueDate'),
    due: text(event, 'dueDate'),
    recorded_at: event.recorded_at,
  });
}

/** An instance was suspended or resumed. */
export async function applySuspensionEvent(trx: Knex.Transaction, event: EngineEvent): Promise<void> {
  if (!event.process_instance_id) return;
  await trx('process_instances').where({ id: event.process_instance_id }).update({ suspended: event.payload['suspended'] === true });
}
