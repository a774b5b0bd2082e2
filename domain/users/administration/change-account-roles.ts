import type { Knex } from 'knex';
import { conflict, notFound } from '../../platform/problem.ts';
import { grantRole, revokeRole } from '../change-roles.ts';
import type { CurrentUser, Role } from '../current-user.ts';
import { handOverTasks } from './hand-over-tasks.ts';
import { requireAdministered, takeManagedUser } from './managed-user.ts';

export interface AccountRole {
  userId: string;
  orgCode: string;
  role: Role;
  at: Date;
}

/** Gives a role in an administered office; it counts at the holder's next request. @throws Problem not-found, own-account, forbidden, account-left, duties-apart */
export async function grantAccountRole(trx: Knex.Transaction, administrator: CurrentUser, change: AccountRole): Promise<void> {
  const user = await takeManagedUser(trx, administrator, change.userId);
  await requireAdministered(trx, administrator, [change.orgCode]);
  if (user.status === 'left') throw conflict('account-left', '该人员已经离职，不能再安排岗位。');
  await grantRole(trx, { ...change, actorId: administrator.id });
}

/**
 * Takes a role away; sessions end. Tasks that a caseworker holds in that office go back to it.
 * @returns how many tasks went back
 * @throws Problem not-found, own-account, forbidden
 */
export async function revokeAccountRole(trx: Knex.Transaction, administrator: CurrentUser, change: AccountRole): Promise<number> {
  const user = await takeManagedUser(trx, administrator, change.userId);
  if (!user.roles.some((held) => held.orgCode === change.orgCode && held.role === change.role)) throw notFound('该岗位');
  await revokeRole(trx, { ...change, actorId: administrator.id });
  if (change.role !== 'caseworker') return 0;
  return handOverTasks(trx, { fromId: user.id, toId: null, orgCode: change.orgCode, actorId: administrator.id, at: change.at });
}
