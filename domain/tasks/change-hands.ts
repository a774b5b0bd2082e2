import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { OpenTask } from '../acts/open-task.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { refuseStale } from '../cases/refuse-stale.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem, conflict } from '../platform/problem.ts';
import { groupOf } from '../users/current-user.ts';
import { handDraft } from './hand-draft.ts';
import { refuseRecused } from './refuse-recused.ts';

export interface ChangeOfHands {
  kind: 'take-over' | 'transfer';
  taskId: string;
  /** who gets the task */
  toId: string;
  /** who decides it: the new holder himself, or the head of the office */
  byId: string;
  reason: string;
  /** the version of the case that was before him */
  seen: number;
}

/** Tells the engine who holds the task; rejects when it refuses. */
export type Assign = (taskId: string, userId: string, actorId: string) => Promise<void>;

const ACTIONS = { 'take-over': 'task-taken-over', transfer: 'task-transferred' } as const;

/**
 * Gives a task that somebody holds to a colleague of the same office, with the draft. The row is locked while the engine is asked, so that
 * of two who want it one gets it and the other is told who has it now; a submission that is under way comes first.
 * @throws Problem stale, task-gone, task-submitted, already-yours, unfit-successor, recused
 */
export async function changeHands(deps: { clock: Clock; assign: Assign }, trx: Knex.Transaction, change: ChangeOfHands): Promise<void> {
  const { taskId, toId, byId } = change;
  const about = (await trx('tasks').where({ id: taskId }).first('case_id')) as { case_id: string };
  await refuseStale(trx, about.case_id, change.seen);
  const task = (await trx<OpenTask>('tasks').where({ id: taskId }).forUpdate().first()) as OpenTask;
  if (task.state !== 'open') throw conflict('task-gone', '该事项已办结或者撤销。');
  if (task.assignee === toId) throw conflict('already-yours', change.kind === 'take-over' ? '该事项已在您的名下。' : '该事项已在该经办人名下。');
  if (change.kind === 'take-over' && task.assignee === null) throw conflict('task-not-held', '该事项尚未认领，请直接认领。');
  if (await trx('acts').where({ task_id: taskId, status: 'submitted' }).first('id')) throw conflict('task-submitted', '该事项已经提交，正在等待流程引擎确认，不能再更换经办人。');
  await requireFit(trx, task, toId);
  await refuseRecused(trx, task.case_id, toId);
  const at = deps.clock.now();
  const withDraft = task.assignee !== null && (await handDraft(trx, { taskId, fromId: task.assignee, toId, at }));
  await trx('task_hand_overs').insert({
    id: randomUUID(), task_id: taskId, case_id: task.case_id, kind: change.kind, from_user: task.assignee, to_user: toId, by_user: byId, reason: change.reason, with_draft: withDraft, at,
    // Who decided it himself need not be told.
    seen_by_to: toId === byId ? at : null,
    seen_by_from: task.assignee === byId ? at : null,
  });
  await appendAudit(trx, { chain: `case:${task.case_id}`, actorId: byId, action: ACTIONS[change.kind], caseId: task.case_id, detail: { taskId, from: task.assignee, to: toId }, at });
  await deps.assign(taskId, toId, byId);
  await trx('tasks').where({ id: taskId }).update({ assignee: toId });
}

/** Only an active caseworker of the office whose task it is. */
async function requireFit(trx: Knex.Transaction, task: OpenTask, userId: string): Promise<void> {
  const held = (await trx('user_roles as r').join('users as u', 'u.id', 'r.user_id').where({ 'r.user_id': userId, 'r.role': 'caseworker', 'u.status': 'active' }).pluck('r.org_code')) as string[];
  if (held.some((code) => task.candidate_groups.includes(groupOf(code)))) return;
  throw new Problem({ type: 'unfit-successor', status: 422, title: '接办人须是该事项所属单位的在岗经办人员。', errors: [{ path: '/toUserId', message: '不是本单位的在岗经办人员' }] });
}
