import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import { conflict } from '../../platform/problem.ts';
import type { CurrentUser } from '../current-user.ts';
import { revokeSessions } from '../revoke-sessions.ts';
import { storePassword } from '../store-password.ts';
import { takeManagedUser } from './managed-user.ts';
import { oneTimeUntil } from './one-time-password.ts';

/**
 * Gives an account a one-time password; open sessions end, and the next sign-in asks for a password of the holder's own.
 * @throws Problem not-found, own-account, forbidden, account-left
 */
export async function resetPassword(trx: Knex.Transaction, administrator: CurrentUser, reset: { userId: string; oneTimePassword: string; at: Date }): Promise<void> {
  const user = await takeManagedUser(trx, administrator, reset.userId);
  if (user.status === 'left') throw conflict('account-left', '该人员已经离职，账号不能再使用。');
  await storePassword(trx, { userId: user.id, password: reset.oneTimePassword, oneTimeUntil: oneTimeUntil(reset.at), at: reset.at });
  await revokeSessions(trx, user.id);
  await appendAudit(trx, { chain: 'admin:users', actorId: administrator.id, orgCode: user.orgCode, action: 'reset-password', detail: { userId: user.id }, at: reset.at });
}
