import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import { conflict } from '../../platform/problem.ts';
import type { CurrentUser } from '../current-user.ts';
import { lockUser } from '../lock-user.ts';
import { takeManagedUser } from './managed-user.ts';

export interface AccountChange {
  userId: string;
  at: Date;
}

/** Locks an account; its sessions end at once. @throws Problem not-found, own-account, forbidden, account-left */
export async function lockAccount(trx: Knex.Transaction, administrator: CurrentUser, { userId, at }: AccountChange): Promise<void> {
  const user = await takeManagedUser(trx, administrator, userId);
  if (user.status === 'left') throw conflict('account-left', '该人员已经离职，账号已停用。');
  if (user.status === 'active') await lockUser(trx, { userId, status: 'locked', actorId: administrator.id, at });
}

/** Opens a locked account again, and one that wrong passwords or codes have locked for a while. @throws Problem not-found, own-account, forbidden, account-left */
export async function unlockAccount(trx: Knex.Transaction, administrator: CurrentUser, { userId, at }: AccountChange): Promise<void> {
  const user = await takeManagedUser(trx, administrator, userId);
  if (user.status === 'left') throw conflict('account-left', '该人员已经离职，账号不能恢复；再次入职请新开账号。');
  await trx('users').where({ id: userId }).update({ status: 'active', failed_sign_ins: 0, locked_until: null });
  await trx('second_factors').where({ user_id: userId }).update({ failed_codes: 0, locked_until: null });
  await appendAudit(trx, { chain: 'admin:users', actorId: administrator.id, orgCode: user.orgCode, action: 'unlock-user', detail: { userId, before: user.status }, at });
}
