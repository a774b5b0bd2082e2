import type { Knex } from 'knex';
import { isMigration, migrateIncident } from './apply-process-migration.ts';
import { caseOf } from './case-of-instance.ts';
import type { EngineEvent } from './engine-event.ts';
import { text } from './engine-event.ts';

/** A step ran out of retries, or such an incident was resolved. */
export async function applyIncidentEvent(trx: Knex.Transaction, event: EngineEvent): Promise<void> {
  const id = text(event, 'incidentId');
  if (!id) return;
  if (isMigration(event)) return migrateIncident(trx, event);
  const resolved = event.payload['event'] === 'resolve' || event.payload['event'] === 'delete';
  await trx('incidents')
    .insert({
      id,
      case_id: await caseOf(trx, event),
      process_instance_id: event.process_instance_id,
      type: text(event, 'incidentType') ?? 'unknown',
      activity_id: text(event, 'activityId'),
      configuration: text(event, 'configuration'),
      message: text(event, 'message'),
      state: resolved ? 'resolved' : 'open',
      created_at: text(event, 'createTime') ?? event.recorded_at,
      resolved_at: resolved ? event.recorded_at : null,
    })
    .onConflict('id')
    .merge({
      state: trx.raw("case when incidents.state = 'resolved' then incidents.state else excluded.state end"),
      resolved_at: trx.raw('coalesce(incidents.resolved_at, excluded.resolved_at)'),
      message: trx.raw('coalesce(excluded.message, incidents.message)'),
    });
}
