import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import { enqueueCommand } from '../../commands/enqueue-command.ts';
import { Problem } from '../../platform/problem.ts';
import { groupOf } from '../current-user.ts';

export interface HandOver {
  /** whose tasks */
  fromId: string;
  /** who gets them; null: back to the office, for anybody there to claim */
  toId: string | null;
  /** only the tasks of this office */
  orgCode?: string;
  /** only the tasks of this case */
  caseId?: string;
  actorId: string;
  at: Date;
}

interface OpenTask {
  id: string;
  case_id: string;
  candidate_groups: string[];
}

/**
 * Hands a person's open tasks over: one command a task, in the transaction of what caused it, carried out in the order of each case.
 * What was typed in a draft goes with the task.
 * @returns how many tasks
 * @throws Problem unfit-successor
 */
export async function handOverTasks(trx: Knex.Transaction, handOver: HandOver): Promise<number> {
  const { fromId, toId, orgCode, caseId, actorId, at } = handOver;
  const tasks = (await trx('tasks')
    .where({ assignee: fromId, state: 'open' })
    .whereNotNull('case_id')
    .modify((query) => caseId && query.where({ case_id: caseId }))
    .modify((query) => orgCode && query.whereRaw('? = any(candidate_groups)', [groupOf(orgCode)]))
    .orderBy('case_id')
    .orderBy('id')
    .select('id', 'case_id', 'candidate_groups')) as OpenTask[];
  if (toId !== null) await requireFit(trx, toId, tasks);
  for (const task of tasks) {
    const command = toId === null ? ({ type: 'release', payload: { taskId: task.id, userId: fromId } } as const) : ({ type: 'assign', payload: { taskId: task.id, userId: toId } } as const);
    await enqueueCommand(trx, { id: randomUUID(), caseId: task.case_id, ...command, actorId });
    if (toId !== null) await copyDraft(trx, task.id, fromId, toId);
    await appendAudit(trx, { chain: `case:${task.case_id}`, actorId, action: 'task-handed-over', caseId: task.case_id, detail: { taskId: task.id, from: fromId, to: toId }, at });
  }
  return tasks.length;
}

/** The successor must be able to do every one of the tasks: an active caseworker of its office. */
async function requireFit(trx: Knex.Transaction, toId: string, tasks: readonly OpenTask[]): Promise<void> {
  const held = (await trx('user_roles as r').join('users as u', 'u.id', 'r.user_id').where({ 'r.user_id': toId, 'r.role': 'caseworker', 'u.status': 'active' }).select('r.org_code')) as { org_code: string }[];
  const groups = new Set(held.map((row) => groupOf(row.org_code)));
  if (groups.size > 0 && tasks.every((task) => task.candidate_groups.some((group) => groups.has(group)))) return;
  throw new Problem({ type: 'unfit-successor', status: 422, title: '接手人须是这些事项所属单位的在岗经办人员。' });
}

async function copyDraft(trx: Knex.Transaction, taskId: string, fromId: string, toId: string): Promise<void> {
  await trx.raw(
    `insert into task_drafts (task_id, user_id, happened_on, data, saved_at, handed_by)
      select task_id, ?, happened_on, data, saved_at, user_id from task_drafts where task_id = ? and user_id = ?
      on conflict do nothing`,
    [toId, taskId, fromId],
  );
}
