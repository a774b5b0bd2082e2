import type { Knex } from 'knex';
import { makeActsEffective } from '../acts/make-acts-effective.ts';
import type { Clock } from '../platform/clock.ts';
import { isMigration, migrateInstance } from './apply-process-migration.ts';
import type { EngineEvent } from './engine-event.ts';
import { text } from './engine-event.ts';

const ENDED = new Set(['COMPLETED', 'EXTERNALLY_TERMINATED', 'INTERNALLY_TERMINATED']);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An instance began, changed or ended; the root instance of a case carries the case's id as business key. */
export async function applyProcessEvent(trx: Knex.Transaction, event: EngineEvent, clock: Clock): Promise<void> {
  const id = event.process_instance_id;
  if (!id) return;
  if (isMigration(event)) return migrateInstance(trx, event);
  const root = event.root_process_instance_id ?? id;
  const { caseId, companionId } = await ownerOf(trx, event, root);
  const state = text(event, 'state') ?? 'ACTIVE';
  await trx('process_instances')
    .insert({
      id,
      case_id: caseId,
      companion_id: companionId,
      root_id: root,
      super_id: text(event, 'superProcessInstanceId'),
      definition_key: text(event, 'definitionKey') ?? '',
      definition_id: text(event, 'definitionId') ?? '',
      state,
      started_at: text(event, 'startTime'),
      ended_at: text(event, 'endTime'),
    })
    .onConflict('id')
    .merge({ state: trx.raw("case when process_instances.ended_at is null then excluded.state else process_instances.state end"), ended_at: trx.raw('coalesce(process_instances.ended_at, excluded.ended_at)') });
  if (!caseId || companionId || id !== root) return;
  if (ENDED.has(state)) await closeCase(trx, caseId, id, state, clock);
  else {
    await trx('cases').where({ id: caseId, status: 'submitted' }).update({ status: 'running', process_instance_id: id });
    const start: { id: string } | undefined = await trx('commands').where({ case_id: caseId, type: 'start' }).orderBy('seq').first('id');
    if (start) await makeActsEffective(trx, clock, start.id);
  }
}

interface Owner {
  caseId: string | null;
  /** the supervision that the instance is, beside its case */
  companionId: string | null;
}

async function ownerOf(trx: Knex.Transaction, event: EngineEvent, root: string): Promise<Owner> {
  const key = text(event, 'businessKey');
  if (key && UUID.test(key)) {
    const found: { id: string } | undefined = await trx('cases').where({ id: key }).first('id');
    if (found) return { caseId: found.id, companionId: null };
    const supervision: { case_id: string } | undefined = await trx('supervisions').where({ id: key }).first('case_id');
    if (supervision) return { caseId: supervision.case_id, companionId: key };
  }
  const parent: Owner | undefined = await trx('process_instances').where({ id: root }).first({ caseId: 'case_id', companionId: 'companion_id' });
  return parent ?? { caseId: null, companionId: null };
}

/** The outcome of a case is the end event that its diagram reached. */
async function closeCase(trx: Knex.Transaction, caseId: string, instanceId: string, state: string, clock: Clock): Promise<void> {
  const end: { activity_id: string } | undefined = await trx('steps')
    .where({ process_instance_id: instanceId, type: 'noneEndEvent', canceled: false })
    .orderBy('started_at', 'desc')
    .first('activity_id');
  const outcome = state === 'COMPLETED' ? (end?.activity_id ?? null) : 'cancelled';
  // An instance from before a restart ends nothing any more, however late its row comes.
  await trx('cases').where({ id: caseId }).whereNot({ status: 'closed' }).where((its) => its.whereNull('process_instance_id').orWhere({ process_instance_id: instanceId })).update({ status: 'closed', outcome, closed_at: clock.now() });
}
