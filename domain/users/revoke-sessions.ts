import type { Executor } from '../database/connect.ts';

/** Ends every session of a user; the next request of an open page is answered 401. */
export async function revokeSessions(db: Executor, userId: string): Promise<void> {
  await db('sessions').where({ user_id: userId }).delete();
}
