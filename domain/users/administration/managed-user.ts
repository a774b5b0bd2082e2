import type { Knex } from 'knex';
import type { Executor } from '../../database/connect.ts';
import { officesBelow } from '../../organisations/offices-below.ts';
import { requireOpenOffice } from '../../organisations/require-open-office.ts';
import { conflict, forbidden, notFound } from '../../platform/problem.ts';
import type { CurrentUser, Role } from '../current-user.ts';

export interface ManagedUser {
  id: string;
  login: string;
  name: string;
  status: 'active' | 'locked' | 'left';
  orgCode: string | null;
  roles: { orgCode: string; role: Role }[];
}

/** The offices whose accounts a user administers: those in which the user is security administrator, and all below them. */
export function administeredOffices(db: Executor, administrator: CurrentUser): Promise<Set<string>> {
  return officesBelow(db, administrator.roles.filter((held) => held.role === 'security-administrator').map((held) => held.orgCode));
}

/**
 * An account that this administrator may change, locked until the transaction ends.
 * @throws Problem not-found (an account of another office), own-account, forbidden (it also holds a role outside the administered offices)
 */
export async function takeManagedUser(trx: Knex.Transaction, administrator: CurrentUser, userId: string): Promise<ManagedUser> {
  const offices = await administeredOffices(trx, administrator);
  const row = (await trx('users').where({ id: userId }).forUpdate().first('id', 'login', 'name', 'status', { orgCode: 'org_code' })) as Omit<ManagedUser, 'roles'> | undefined;
  if (!row || row.orgCode === null || !offices.has(row.orgCode)) throw notFound('该账号');
  if (row.id === administrator.id) throw conflict('own-account', '不能对自己的账号进行管理操作，请由其他安全管理员办理。');
  const roles = (await trx('user_roles').where({ user_id: userId }).select({ orgCode: 'org_code' }, 'role')) as ManagedUser['roles'];
  if (roles.some((held) => !offices.has(held.orgCode))) throw forbidden('该账号在您管理范围以外的单位另有岗位，请由上级安全管理员办理。');
  return { ...row, roles };
}

/** @throws Problem forbidden when one of the offices is not administered by the user, office-closed */
export async function requireAdministered(db: Executor, administrator: CurrentUser, orgCodes: readonly string[]): Promise<void> {
  const offices = await administeredOffices(db, administrator);
  if (orgCodes.some((code) => !offices.has(code))) throw forbidden('只能管理本单位及下级单位的账号和岗位。');
  for (const code of orgCodes) await requireOpenOffice(db, code);
}
