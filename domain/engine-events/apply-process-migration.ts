import type { Knex } from 'knex';
import type { EngineEvent } from './engine-event.ts';
import { text } from './engine-event.ts';

/** A running instance, step or incident goes on under a definition of another release: it is the same one, elsewhere. Such rows bring no times. */
export const isMigration = (event: EngineEvent): boolean => event.payload['event'] === 'migrate';

export async function migrateInstance(trx: Knex.Transaction, event: EngineEvent): Promise<void> {
  const [definitionKey, definitionId] = [text(event, 'definitionKey'), text(event, 'definitionId')];
  if (definitionKey && definitionId) await trx('process_instances').where({ id: event.process_instance_id }).update({ definition_key: definitionKey, definition_id: definitionId });
}

export async function migrateStep(trx: Knex.Transaction, event: EngineEvent): Promise<void> {
  const [id, activityId, definitionKey, name] = [text(event, 'activityInstanceId'), text(event, 'activityId'), text(event, 'definitionKey'), text(event, 'activityName')];
  if (id && activityId) await trx('steps').where({ id }).update({ activity_id: activityId, ...(definitionKey ? { definition_key: definitionKey } : {}), ...(name ? { name } : {}) });
}

export async function migrateIncident(trx: Knex.Transaction, event: EngineEvent): Promise<void> {
  const [id, activityId] = [text(event, 'incidentId'), text(event, 'activityId')];
  if (id && activityId) await trx('incidents').where({ id }).update({ activity_id: activityId });
}
