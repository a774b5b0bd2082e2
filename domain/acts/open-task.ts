import type { Knex } from 'knex';
import { conflict, notFound } from '../platform/problem.ts';

/** A user task of a case, as the engine's events have told of it. */
export interface OpenTask {
  id: string;
  case_id: string;
  process_instance_id: string;
  process_key: string;
  task_key: string;
  name: string;
  state: 'open' | 'completed' | 'cancelled';
  assignee: string | null;
  candidate_groups: string[];
}

/**
 * The task, locked against a second submission, when it is open and this person's.
 * @throws Problem not-found, task-gone, task-taken, task-not-claimed
 */
export async function lockOwnTask(trx: Knex.Transaction, taskId: string, userId: string): Promise<OpenTask> {
  const task = await trx<OpenTask>('tasks').where({ id: taskId }).whereNotNull('case_id').whereNotNull('task_key').forUpdate().first();
  if (!task) throw notFound('该事项');
  if (task.state === 'completed') throw conflict('task-gone', '该事项已办理完毕，不能重复提交。');
  if (task.state === 'cancelled') throw conflict('task-gone', '该事项已被撤销，无需再办理。');
  if (task.assignee === null) throw conflict('task-not-claimed', '请先认领该事项，再提交。');
  if (task.assignee !== userId) throw conflict('task-taken', '该事项已由其他人员认领。');
  return task;
}
