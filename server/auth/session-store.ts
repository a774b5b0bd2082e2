import { createHash } from 'node:crypto';
import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import type { Database } from '../../domain/database/connect.ts';
import type { Clock } from '../../domain/platform/clock.ts';
import type { SignInRules } from '../../domain/users/sign-in-rules.ts';
import { readSignInRules } from '../../domain/users/sign-in-rules.ts';

declare module 'fastify' {
  interface Session {
    userId?: string;
    /** milliseconds since 1970 */
    signedInAt?: number;
    /** the second factor was shown in this session */
    secondFactorPassed?: boolean;
    /** signed in at the provider of a single sign-on; the ID token, sealed, with which the person is signed out there too */
    provider?: { idToken: string };
    /** who the person is was shown, steps of the sign-in are left: the session opens nothing yet */
    pending?: true;
    /** what the browser said of itself at the sign-in, and from where it came; for the list of sessions */
    agent?: string;
    address?: string;
    /** when it ends if nothing more is asked for, as last written, in milliseconds since 1970; not part of what is kept */
    endsAt?: number;
  }
}

/** How long the steps after the password may take. */
export const SIGN_IN_MINUTES = 10;
/** A session's end is moved at most this often, so that reading a page does not write each time. */
const TOUCH_MINUTES = 0.5;
const MINUTE = 60_000;

interface Row {
  id_hash: string;
  user_id: string | null;
  data: Session;
  expires_at: Date;
}

/** Only a hash of the id is kept: who reads the table cannot take a session over. */
export const sessionHash = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex');

/** The last moment of a session, whatever its holder does. */
export const latestEnd = (session: Pick<Session, 'signedInAt'>, rules: SignInRules, now: Date): Date => new Date((session.signedInAt ?? now.getTime()) + rules.sessionHours * 60 * MINUTE);

function endOf(session: Pick<Session, 'signedInAt' | 'pending'>, rules: SignInRules, now: Date): Date {
  if (session.pending) return new Date((session.signedInAt ?? now.getTime()) + SIGN_IN_MINUTES * MINUTE);
  return new Date(Math.min(now.getTime() + rules.idleMinutes * MINUTE, latestEnd(session, rules, now).getTime()));
}

/** Sessions in `app.sessions`. They end after a while without a person's request and some hours after the sign-in, by the rules of signing in and the server's clock. */
export function createSessionStore(db: Database, clock: Clock): SessionStore {
  const read = async (sessionId: string): Promise<Session | null> => {
    const idHash = sessionHash(sessionId);
    const row = (await db<Row>('sessions').where({ id_hash: idHash }).first()) as Row | undefined;
    if (!row) return null;
    if (row.expires_at > clock.now()) return Object.assign(row.data, { endsAt: row.expires_at.getTime() });
    await db('sessions').where({ id_hash: idHash }).delete();
    return null;
  };

  const write = async (sessionId: string, session: Session): Promise<void> => {
    // A visitor who has not signed in leaves no trace.
    if (session.userId === undefined) return;
    const { cookie: _, endsAt: __, ...data } = session;
    const now = clock.now();
    const row = { user_id: session.userId, data: JSON.stringify(data), expires_at: endOf(session, await readSignInRules(db), now), seen_at: now };
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

/** A request of the session's holder moves its end. */
export async function keepSession(db: Database, clock: Clock, session: Session & { sessionId: string }): Promise<void> {
  const now = clock.now();
  const end = endOf(session, await readSignInRules(db), now);
  if (Math.abs(end.getTime() - (session.endsAt ?? 0)) <= TOUCH_MINUTES * MINUTE) return;
  await db('sessions').where({ id_hash: sessionHash(session.sessionId) }).update({ expires_at: end, seen_at: now });
}

/** Removes sessions that have ended by themselves. */
export async function removeEndedSessions(db: Database, clock: Clock): Promise<void> {
  await db('sessions').where('expires_at', '<=', clock.now()).delete();
}
