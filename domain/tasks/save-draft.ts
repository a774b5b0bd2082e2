import type { Database } from '../database/connect.ts';
import { Problem } from '../platform/problem.ts';
import { hourOf } from '../platform/clock.ts';

export interface DraftSaving {
  taskId: string;
  userId: string;
  happenedOn: string | null;
  data: Record<string, unknown>;
  /** the version that this one follows; 0 for the first */
  seen: number;
  at: Date;
}

/**
 * Keeps what an officer has typed. One that was begun on an older version overwrites nothing: a second tab, or a colleague's draft that was handed over.
 * @returns the draft's new version
 * @throws Problem draft-changed (412), with the moment of the newer one
 */
export async function saveDraft(db: Database, draft: DraftSaving): Promise<number> {
  const { taskId, userId, seen } = draft;
  return db.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`draft:${taskId}:${userId}`]);
    const kept: { version: number; saved_at: Date } | undefined = await trx('task_drafts').where({ task_id: taskId, user_id: userId }).first('version', 'saved_at');
    if ((kept?.version ?? 0) !== seen) throw changed(kept?.saved_at);
    const row = { happened_on: draft.happenedOn, data: JSON.stringify(draft.data), saved_at: draft.at, version: seen + 1 };
    await trx('task_drafts').insert({ task_id: taskId, user_id: userId, ...row }).onConflict(['task_id', 'user_id']).merge(row);
    return seen + 1;
  });
}

function changed(savedAt: Date | undefined): Problem {
  const title = savedAt ? `草稿已于 ${hourOf(savedAt)} 在另一个窗口保存过，本页内容没有覆盖它。` : '草稿已经不在，本页内容没有保存。';
  return new Problem({ type: 'draft-changed', status: 412, title, detail: '请选择保留本页内容，或者使用已保存的草稿。' });
}
