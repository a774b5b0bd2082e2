import type { Executor } from '../database/connect.ts';

/** A task that went from one person to another, as one of the two is told of it. */
export interface HandOverNotice {
  id: string;
  kind: 'take-over' | 'transfer';
  /** whether the reader had it before, or has it now */
  side: 'from' | 'to';
  taskId: string;
  taskName: string;
  caseId: string;
  caseNo: string;
  toName: string;
  byName: string;
  reason: string;
  withDraft: boolean;
  at: string;
}

const MOST = 50;

/** What a person has not yet marked as seen, the newest first. */
export async function listHandOvers(db: Executor, userId: string): Promise<HandOverNotice[]> {
  const rows = (await db('task_hand_overs as h')
    .join('tasks as t', 't.id', 'h.task_id')
    .join('cases as c', 'c.id', 'h.case_id')
    .join('users as n', 'n.id', 'h.to_user')
    .join('users as b', 'b.id', 'h.by_user')
    .where((any) => any.where((from) => from.where('h.from_user', userId).whereNull('h.seen_by_from')).orWhere((to) => to.where('h.to_user', userId).whereNull('h.seen_by_to')))
    .orderBy('h.at', 'desc')
    .limit(MOST)
    .select('h.id', 'h.kind', 'h.reason', 'h.at', { fromUser: 'h.from_user', taskId: 't.id', taskName: 't.name', caseId: 'c.id', caseNo: 'c.case_no', toName: 'n.name', byName: 'b.name', withDraft: 'h.with_draft' })) as (Omit<HandOverNotice, 'at' | 'side'> & { at: Date; fromUser: string | null })[];
  return rows.map(({ fromUser, at, ...row }) => ({ ...row, side: fromUser === userId ? 'from' : 'to', at: at.toISOString() }));
}

/** Marks one as seen by the person; harmless when it is not theirs or was marked before. @returns whether it was theirs */
export async function markHandOverSeen(db: Executor, id: string, userId: string, at: Date): Promise<boolean> {
  const from = await db('task_hand_overs').where({ id, from_user: userId }).update({ seen_by_from: db.raw('coalesce(seen_by_from, ?)', [at]) });
  const to = await db('task_hand_overs').where({ id, to_user: userId }).update({ seen_by_to: db.raw('coalesce(seen_by_to, ?)', [at]) });
  return from + to > 0;
}
