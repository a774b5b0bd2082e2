import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import { checkPassword } from './check-password.ts';
import { confirmPassword } from './confirm-password.ts';
import type { CurrentUser } from './current-user.ts';
import { verifyPassword } from './hash-password.ts';
import { revokeSessions } from './revoke-sessions.ts';
import { storePassword } from './store-password.ts';

/** A new password must differ from this many that the account had last. */
const REMEMBERED_PASSWORDS = 5;

/**
 * The holder of an account gives it a new password. Every session of the account ends; the caller opens a new one.
 * @throws Problem wrong-password, weak-password, used-password
 */
export async function changePassword(db: Database, clock: Clock, user: CurrentUser, change: { current: string; next: string }): Promise<void> {
  await confirmPassword(db, clock, user.login, change.current);
  checkPassword(user.login, change.next);
  const at = clock.now();
  await db.transaction(async (trx) => {
    await refuseUsed(trx, user.id, change.next);
    await storePassword(trx, { userId: user.id, password: change.next, at });
    await revokeSessions(trx, user.id);
    await appendAudit(trx, { chain: 'admin:users', actorId: user.id, action: 'change-password', detail: { userId: user.id }, at });
  });
}

async function refuseUsed(trx: Knex.Transaction, userId: string, password: string): Promise<void> {
  const current = (await trx('users').where({ id: userId }).forUpdate().first('password_hash')) as { password_hash: string };
  const former = (await trx('former_passwords').where({ user_id: userId }).orderBy('id', 'desc').limit(REMEMBERED_PASSWORDS - 1).select('password_hash')) as { password_hash: string }[];
  for (const { password_hash: hash } of [current, ...former]) {
    if (await verifyPassword(hash, password)) throw new Problem({ type: 'used-password', status: 422, title: `新密码不得与最近${REMEMBERED_PASSWORDS}次使用过的密码相同。` });
  }
}
