import type { Executor } from '../database/connect.ts';

/** The round of the next act of this kind in the case: one more than those that were done or are under way. */
export async function nextRound(db: Executor, caseId: string, act: string): Promise<number> {
  const row = (await db('acts').where({ case_id: caseId, act }).whereNot({ status: 'rejected' }).max('round as last').first()) as { last: number | null } | undefined;
  return (row?.last ?? 0) + 1;
}
