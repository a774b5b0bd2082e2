import type { Knex } from 'knex';
import { voidEffectOf } from '../effects/void-effect.ts';
import type { Clock } from '../platform/clock.ts';
import { isMigration, migrateStep } from './apply-process-migration.ts';
import { caseOf } from './case-of-instance.ts';
import { commandBefore } from './command-marks.ts';
import type { EngineEvent } from './engine-event.ts';
import { text } from './engine-event.ts';

/** A step was entered or left; a cancelled step takes its effect with it (作废). */
export async function applyActivityEvent(trx: Knex.Transaction, event: EngineEvent, clock: Clock): Promise<void> {
  const id = text(event, 'activityInstanceId');
  const activityId = text(event, 'activityId');
  if (!id || !activityId || !event.process_instance_id) return;
  if (isMigration(event)) return migrateStep(trx, event);
  const command = await commandBefore(trx, event);
  const canceled = event.payload['canceled'] === true;
  const caseId = await caseOf(trx, event);
  await trx('steps')
    .insert({
      id,
      case_id: caseId,
      process_instance_id: event.process_instance_id,
      definition_key: text(event, 'definitionKey'),
      activity_id: activityId,
      name: text(event, 'activityName'),
      type: text(event, 'activityType') ?? 'unknown',
      called_instance_id: text(event, 'calledProcessInstanceId'),
      started_at: text(event, 'startTime'),
      ended_at: text(event, 'endTime'),
      case_started_at: timeOfCase(trx, caseId, text(event, 'startTime')),
      case_ended_at: timeOfCase(trx, caseId, text(event, 'endTime')),
      canceled,
      command_id: command?.command_id ?? null,
      trace_id: command?.trace_id ?? null,
    })
    .onConflict('id')
    .merge({
      called_instance_id: trx.raw('coalesce(excluded.called_instance_id, steps.called_instance_id)'),
      ended_at: trx.raw('coalesce(steps.ended_at, excluded.ended_at)'),
      case_ended_at: trx.raw('coalesce(steps.case_ended_at, excluded.case_ended_at)'),
      canceled: trx.raw('steps.canceled or excluded.canceled'),
    });
  if (canceled) await voidEffectOf(trx, id, clock);
}

/** The engine's time as the case's own: a simulated case is on its own day, at the hour at which it happened. */
const timeOfCase = (trx: Knex.Transaction, caseId: string | null, instant: string | null): Knex.Raw | null =>
  instant === null || caseId === null
    ? null
    : trx.raw("(select case when c.simulated_on is null then ?::timestamptz else (c.simulated_on + (?::timestamptz at time zone 'Asia/Shanghai')::time) at time zone 'Asia/Shanghai' end from cases c where c.id = ?)", [instant, instant, caseId]);
