import type { UserTaskEffect } from '../procedures/user-task-effect.ts';

interface SuppliedItem {
  code: string;
  note?: string;
}

/** Supplemented items are to be checked again in the next round. */
export const recordSupplement: UserTaskEffect = async (trx, task) => {
  for (const item of (task.data['items'] ?? []) as SuppliedItem[]) {
    await trx('materials').where({ case_id: task.caseId, code: item.code }).update({ status: 'submitted', note: item.note ?? '' });
  }
};
