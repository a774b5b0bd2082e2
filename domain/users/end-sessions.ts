import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import { notFound } from '../platform/problem.ts';

export interface SessionEnd {
  userId: string;
  /** one session, or all of the user's but `exceptId` */
  sessionId?: string;
  exceptId?: string | undefined;
  actorId: string;
  at: Date;
}

/** Ends one session of a user, or all; the next request of each is answered 401. @returns how many @throws Problem not-found */
export async function endSessions(trx: Knex.Transaction, { userId, sessionId, exceptId, actorId, at }: SessionEnd): Promise<number> {
  const query = trx('sessions').where({ user_id: userId });
  if (sessionId) query.where({ public_id: sessionId });
  if (exceptId) query.whereNot({ public_id: exceptId });
  const ended = await query.delete();
  if (sessionId && ended === 0) throw notFound('该会话');
  await appendAudit(trx, { chain: 'admin:sign-in', actorId, action: 'end-sessions', detail: { userId, sessions: ended }, at });
  return ended;
}
