import type { UserTaskEffect } from '../procedures/user-task-effect.ts';

interface CheckedItem {
  code: string;
  status: 'present' | 'missing' | 'not-in-form';
  note?: string;
}

/** Each item of the list is present, missing or not in the form that the law asks for (第15条第2款). */
export const recordMaterialCheck: UserTaskEffect = async (trx, task) => {
  for (const item of (task.data['items'] ?? []) as CheckedItem[]) {
    await trx('materials').where({ case_id: task.caseId, code: item.code }).update({ status: item.status, note: item.note ?? '' });
  }
};
