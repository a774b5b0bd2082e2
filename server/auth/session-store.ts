import { createHash } from 'node:crypto';
import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import type { Database } from '../../domain/database/connect.ts';
import type { Clock } from '../../domain/platform/clock.ts';

declare module 'fastify' {
  interface Session {
    userId?: string;
    /** milliseconds since 1970 */
    signedInAt?: number;
    /** the second factor was shown in this session */
    secondFactorPassed?: boolean;
    /** the password was right, steps of the sign-in are left: the session opens nothing yet */
    pending?: true;
    /** what the browser said of itself at the sign-in, and from where it came; for the list of sessions */
    agent?: string;
    address?: string;
  }
}

export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 12;
/** How long the steps after the password may take. */
export const SIGN_IN_MINUTES = 10;
/** A session's end is moved at most this often, so that reading a page does not write each time. */
const TOUCH_MINUTES = 1;
const MINUTE = 60_000;

interface Row {
  id_hash: string;
  user_id: string | null;
  data: Session;
  expires_at: Date;
}

/** Only a hash of the id is kept: who reads the table cannot take a session over. */
export const sessionHash = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex');

/** Sessions in `app.sessions`. They end after half an hour without a request and twelve hours after the sign-in, by the server's clock. */
export function createSessionStore(db: Database, clock: Clock): SessionStore {
  const endOf = (session: Pick<Session, 'signedInAt' | 'pending'>): Date => {
    const now = clock.now().getTime();
    if (session.pending) return new Date((session.signedInAt ?? now) + SIGN_IN_MINUTES * MINUTE);
    return new Date(Math.min(now + IDLE_MINUTES * MINUTE, (session.signedInAt ?? now) + ABSOLUTE_HOURS * 60 * MINUTE));
  };

  const read = async (sessionId: string): Promise<Session | null> => {
    const idHash = sessionHash(sessionId);
    const row = (await db<Row>('sessions').where({ id_hash: idHash }).first()) as Row | undefined;
    if (!row) return null;
    const now = clock.now();
    if (row.expires_at <= now) {
      await db('sessions').where({ id_hash: idHash }).delete();
      return null;
    }
    const end = endOf(row.data);
    if (end.getTime() - row.expires_at.getTime() > TOUCH_MINUTES * MINUTE) await db('sessions').where({ id_hash: idHash }).update({ expires_at: end, seen_at: now });
    return row.data;
  };

  const write = async (sessionId: string, session: Session): Promise<void> => {
    // A visitor who has not signed in leaves no trace.
    if (session.userId === undefined) return;
    const { cookie: _, ...data } = session;
    const row = { user_id: session.userId, data: JSON.stringify(data), expires_at: endOf(session), seen_at: clock.now() };
    await db('sessions').insert({ id_hash: sessionHash(sessionId), ...row }).onConflict('id_hash').merge(row);
  };

  const settle = <T>(work: Promise<T>, callback: (error: unknown, value?: T) => void): void => {
    work.then(
      (value) => callback(null, value),
      (error: unknown) => callback(error),
    );
  };
  return {
    get: (sessionId, callback) => settle(read(sessionId), callback),
    set: (sessionId, session, callback) => settle(write(sessionId, session), callback),
    destroy: (sessionId, callback) => settle(db('sessions').where({ id_hash: sessionHash(sessionId) }).delete().then(() => undefined), callback),
  };
}

/** Removes sessions that have ended by themselves. */
export async function removeEndedSessions(db: Database, clock: Clock): Promise<void> {
  await db('sessions').where('expires_at', '<=', clock.now()).delete();
}
