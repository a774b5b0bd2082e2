import type { Database } from '../database/connect.ts';

/** Whoever was not heard of for so long has left. */
const GONE_AFTER_SECONDS = 45;

/** Notes that somebody has a draft open. @returns the names of the others who have it open now */
export async function noteReader(db: Database, draftId: string, userId: string, at: Date): Promise<string[]> {
  const row = { draft_id: draftId, user_id: userId, seen_at: at };
  await db('model_draft_readers').insert(row).onConflict(['draft_id', 'user_id']).merge(['seen_at']);
  const since = new Date(at.getTime() - GONE_AFTER_SECONDS * 1000);
  return db('model_draft_readers as r').join('users as u', 'u.id', 'r.user_id').where('r.draft_id', draftId).andWhereNot('r.user_id', userId).andWhere('r.seen_at', '>', since).orderBy('u.name').pluck('u.name') as Promise<string[]>;
}

/** Notes that somebody has closed a draft. */
export async function forgetReader(db: Database, draftId: string, userId: string): Promise<void> {
  await db('model_draft_readers').where({ draft_id: draftId, user_id: userId }).delete();
}
