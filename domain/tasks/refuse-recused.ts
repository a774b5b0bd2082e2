import type { Executor } from '../database/connect.ts';
import { Problem } from '../platform/problem.ts';

/** Who has to keep away from a case (回避) gets none of its tasks. @throws Problem recused (第4条) */
export async function refuseRecused(db: Executor, caseId: string, userId: string): Promise<void> {
  if (!(await db('recusal_declarations').where({ case_id: caseId, user_id: userId, declaration: 'recuses' }).first('id'))) return;
  throw new Problem({ type: 'recused', status: 409, title: '该经办人员已在本案回避，不能接办。', article: '第4条' });
}
