import type { UserTaskEffect } from '../procedures/user-task-effect.ts';
import { itemsOf, remarkOf } from './checked-items.ts';

/** Each item of the list is present, missing or not in the form that the law asks for (第15条第2款); an accepted equivalent counts as present. */
export const recordMaterialCheck: UserTaskEffect = async (trx, task) => {
  for (const item of itemsOf(task.data)) {
    await trx('materials').where({ case_id: task.caseId, code: item.code }).update({ status: item.equivalent ? 'present' : item.status, note: remarkOf(item) });
  }
};
