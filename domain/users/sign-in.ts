import type { Database } from '../database/connect.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import type { CurrentUser } from './current-user.ts';
import { verifyPassword } from './hash-password.ts';
import { readUser } from './read-user.ts';

export const MAX_FAILED_SIGN_INS = 5;
export const LOCK_OUT_MINUTES = 15;

/** One answer for an unknown login, a wrong password, a locked and a temporarily locked account: nothing can be learnt from it. */
const refused = (): Problem =>
  new Problem({
    type: 'sign-in-refused',
    status: 401,
    title: '账号或密码不正确。',
    detail: `连续${MAX_FAILED_SIGN_INS}次输错密码的账号将暂停登录${LOCK_OUT_MINUTES}分钟。`,
  });

interface Attempt {
  id: string;
  password_hash: string;
}

/**
 * Checks login and password.
 * An attempt is counted before the password is looked at, so that many at once get no more tries than one after another.
 * @throws Problem sign-in-refused
 */
export async function signIn(db: Database, clock: Clock, login: string, password: string): Promise<CurrentUser> {
  const now = clock.now();
  const attempt = await countAttempt(db, login, now);
  const matches = await verifyPassword(attempt?.password_hash ?? null, password);
  return db.transaction(async (trx) => {
    const user = attempt && matches ? await readUser(trx, attempt.id) : null;
    if (attempt && user) await trx('users').where({ id: attempt.id }).update({ failed_sign_ins: 0, locked_until: null });
    // The login that was typed is not kept: it may be a password in the wrong field.
    const action = user ? 'sign-in' : 'refuse-sign-in';
    await appendAudit(trx, { chain: 'admin:sign-in', actorId: attempt?.id ?? 'unknown', action, at: now });
    return user;
  }).then((user) => {
    if (!user) throw refused();
    return user;
  });
}

/** Takes one of the account's tries; undefined when there is no such account, none is left or its one-time password has run out. The last try locks the account until it proves right. */
export async function countAttempt(db: Database, login: string, now: Date): Promise<Attempt | undefined> {
  const until = new Date(now.getTime() + LOCK_OUT_MINUTES * 60_000);
  const { rows } = (await db.raw(
    `update users set
        failed_sign_ins = case when locked_until is null then failed_sign_ins + 1 else 1 end,
        locked_until = case when locked_until is null and failed_sign_ins + 1 >= ? then ?::timestamptz end
      where login = ? and status = 'active' and (locked_until is null or locked_until <= ?) and (one_time_until is null or one_time_until > ?)
      returning id, password_hash`,
    [MAX_FAILED_SIGN_INS, until, login, now, now],
  )) as { rows: Attempt[] };
  return rows[0];
}
