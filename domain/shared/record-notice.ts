import { randomUUID } from 'node:crypto';
import type { UserTaskEffect } from '../procedures/user-task-effect.ts';

/** The notice hangs: place and first day (第17条). */
export const openNotice: UserTaskEffect = async (trx, task) => {
  const act = task.own;
  await trx('public_notices').insert({ id: randomUUID(), case_id: task.caseId, round: act.round, place: String(task.data['placeDetail'] ?? ''), posted_on: act.happened_on });
};

/** The notice was taken down; what came in meanwhile was verified (第17条). */
export const closeNotice: UserTaskEffect = async (trx, task) => {
  const newest = trx('public_notices').where({ case_id: task.caseId }).max('round');
  await trx('public_notices')
    .where({ case_id: task.caseId })
    .where('round', newest)
    .update({ ended_on: task.data['endedOn'], feedback: JSON.stringify(task.data['feedback'] ?? []) });
};
