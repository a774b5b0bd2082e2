import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Executor } from '../../database/connect.ts';
import { conflict } from '../../platform/problem.ts';
import type { CurrentUser, Role } from '../current-user.ts';

/** The roles that sign in with a second factor; none until an administrator says so. */
export async function readRequiredRoles(db: Executor): Promise<Role[]> {
  return ((await db('second_factor_roles').orderBy('role').select('role')) as { role: Role }[]).map((row) => row.role);
}

/**
 * Sets which roles need a second factor. Holds from the next request on: who has such a role and no second factor signs in again and enrols.
 * @throws Problem own-second-factor when the administrator who asks it of administrators has none: nobody should lock the door from outside
 */
export async function changeRequiredRoles(trx: Knex.Transaction, administrator: CurrentUser, roles: readonly Role[], at: Date): Promise<void> {
  const own = await trx('second_factors').where({ user_id: administrator.id }).whereNotNull('confirmed_at').first('user_id');
  if (!own && roles.includes('administrator')) throw conflict('own-second-factor', '请先为您自己的账号绑定动态口令，再要求系统管理员使用。');
  const wanted = [...new Set(roles)].sort();
  await trx('second_factor_roles').delete();
  if (wanted.length > 0) await trx('second_factor_roles').insert(wanted.map((role) => ({ role, required_by: administrator.id, required_at: at })));
  await appendAudit(trx, { chain: 'admin:users', actorId: administrator.id, action: 'change-second-factor-roles', detail: { roles: wanted }, at });
}
