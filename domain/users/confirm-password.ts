import type { Database } from '../database/connect.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import { countAttempt, LOCK_OUT_MINUTES, MAX_FAILED_SIGN_INS } from './sign-in.ts';
import { verifyPassword } from './hash-password.ts';

/**
 * Asks the person at an open page once more who they are, before something that a stranger at the same desk must not do.
 * A wrong password counts like one at the sign-in.
 * @throws Problem wrong-password
 */
export async function confirmPassword(db: Database, clock: Clock, login: string, password: string): Promise<void> {
  const at = clock.now();
  const attempt = await countAttempt(db, login, at);
  if (await verifyPassword(attempt?.password_hash ?? null, password)) {
    await db('users').where({ login }).update({ failed_sign_ins: 0, locked_until: null });
    return;
  }
  await db.transaction((trx) => appendAudit(trx, { chain: 'admin:sign-in', actorId: attempt?.id ?? 'unknown', action: 'refuse-password', at }));
  throw new Problem({ type: 'wrong-password', status: 422, title: '当前密码不正确。', detail: `连续${MAX_FAILED_SIGN_INS}次输错将暂停${LOCK_OUT_MINUTES}分钟。` });
}
