import type { Knex } from 'knex';
import { caseOf } from './case-of-instance.ts';
import type { EngineEvent } from './engine-event.ts';
import { text } from './engine-event.ts';
import { groupInCharge } from '../organisations/group-in-charge.ts';

const stateOf = (taskState: string | null): 'open' | 'completed' | 'cancelled' =>
  taskState === 'Completed' ? 'completed' : taskState === 'Deleted' ? 'cancelled' : 'open';

/** A user task appeared, changed hands or ended. An ended task never opens again, whatever row comes late. */
export async function applyTaskEvent(trx: Knex.Transaction, event: EngineEvent): Promise<void> {
  const id = text(event, 'taskId');
  if (!id) return;
  const state = stateOf(text(event, 'taskState'));
  const row = {
    id,
    case_id: await caseOf(trx, event),
    process_instance_id: event.process_instance_id,
    process_key: text(event, 'definitionKey'),
    task_key: text(event, 'taskDefinitionKey'),
    name: text(event, 'name'),
    state,
    assignee: text(event, 'assignee'),
    activity_instance_id: text(event, 'activityInstanceId'),
    created_at: text(event, 'startTime'),
    ended_at: state === 'open' ? null : (text(event, 'endTime') ?? event.recorded_at),
  };
  await trx('tasks')
    .insert(row)
    .onConflict('id')
    .merge({
      case_id: trx.raw('coalesce(excluded.case_id, tasks.case_id)'),
      process_instance_id: row.process_instance_id,
      process_key: trx.raw('coalesce(excluded.process_key, tasks.process_key)'),
      task_key: trx.raw('coalesce(excluded.task_key, tasks.task_key)'),
      name: trx.raw('coalesce(excluded.name, tasks.name)'),
      state: trx.raw("case when tasks.state = 'open' then excluded.state else tasks.state end"),
      assignee: trx.raw("case when tasks.state = 'open' then excluded.assignee else tasks.assignee end"),
      activity_instance_id: trx.raw('coalesce(excluded.activity_instance_id, tasks.activity_instance_id)'),
      created_at: trx.raw('coalesce(tasks.created_at, excluded.created_at)'),
      ended_at: trx.raw('coalesce(tasks.ended_at, excluded.ended_at)'),
    });
}

/** A candidate group was set on a task; such rows come before the task's own first row. */
export async function applyIdentityLinkEvent(trx: Knex.Transaction, event: EngineEvent): Promise<void> {
  const taskId = text(event, 'taskId');
  const groupId = text(event, 'groupId');
  if (!taskId || !groupId || text(event, 'type') !== 'candidate') return;
  const group = await groupInCharge(trx, groupId);
  if (text(event, 'operation') === 'delete') {
    // The engine removes the links of a task that ends; who could have done it stays readable.
    await trx('tasks').where({ id: taskId, state: 'open' }).update({ candidate_groups: trx.raw('array_remove(candidate_groups, ?)', [group]) });
    return;
  }
  await trx('tasks')
    .insert({ id: taskId, case_id: await caseOf(trx, event), process_instance_id: event.process_instance_id, candidate_groups: [group] })
    .onConflict('id')
    .merge({ candidate_groups: trx.raw('(select array_agg(distinct g) from unnest(tasks.candidate_groups || excluded.candidate_groups) g)') });
}
