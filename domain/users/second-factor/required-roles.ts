import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Executor } from '../../database/connect.ts';
import { conflict } from '../../platform/problem.ts';
import type { CurrentUser, Role } from '../current-user.ts';

export interface RequiredRole {
  role: Role;
  /** first day (`YYYY-MM-DD`) on which it holds */
  from: string;
}

/** The roles that sign in with a second factor, from which day on; none until a security administrator says so. */
export async function readRequiredRoles(db: Executor): Promise<RequiredRole[]> {
  return (await db('second_factor_roles').orderBy('role').select('role', { from: 'holds_from' })) as RequiredRole[];
}

/**
 * Sets which roles need a second factor. Who has such a role and no second factor on its day is signed out and enrols at the next sign-in.
 * @throws Problem own-second-factor when the security administrator who asks it of the own role has none: nobody should lock the door from outside
 */
export async function changeRequiredRoles(trx: Knex.Transaction, administrator: CurrentUser, rules: readonly RequiredRole[], at: Date): Promise<void> {
  const own = await trx('second_factors').where({ user_id: administrator.id }).whereNotNull('confirmed_at').first('user_id');
  if (!own && rules.some(({ role }) => role === 'security-administrator')) throw conflict('own-second-factor', '请先为您自己的账号绑定动态口令，再要求安全管理员使用。');
  const wanted = [...new Map(rules.map((rule) => [rule.role, rule])).values()].sort((a, b) => a.role.localeCompare(b.role));
  await trx('second_factor_roles').delete();
  if (wanted.length > 0) await trx('second_factor_roles').insert(wanted.map(({ role, from }) => ({ role, holds_from: from, required_by: administrator.id, required_at: at })));
  await appendAudit(trx, { chain: 'admin:users', actorId: administrator.id, action: 'change-second-factor-roles', detail: { rules: wanted.map(({ role, from }) => ({ role, from })) }, at });
}
