import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import { conflict } from '../platform/problem.ts';
import { checkPassword } from './check-password.ts';
import type { Role } from './current-user.ts';
import { checkDutiesApart } from './duties-apart.ts';
import { hashPassword } from './hash-password.ts';

export interface NewUser {
  login: string;
  name: string;
  password: string;
  /** the office that keeps the account; the office of the first role unless given */
  orgCode?: string;
  /** for a one-time password: until when it opens a sign-in */
  oneTimeUntil?: Date;
  roles: { orgCode: string; role: Role }[];
}

/**
 * Opens an account.
 * @returns its id (`u<hex>`), the name by which the engine knows the user
 * @throws Problem weak-password, duties-apart, login-taken
 */
export async function createUser(trx: Knex.Transaction, user: NewUser, by: { actorId: string; at: Date }): Promise<string> {
  checkPassword(user.login, user.password);
  checkDutiesApart(user.roles.map((held) => held.role));
  const id = `u${randomBytes(8).toString('hex')}`;
  const orgCode = user.orgCode ?? user.roles[0]?.orgCode ?? null;
  const inserted = (await trx('users')
    .insert({ id, login: user.login, name: user.name, password_hash: await hashPassword(user.password), password_set_at: by.at, one_time_until: user.oneTimeUntil ?? null, org_code: orgCode, created_at: by.at })
    .onConflict('login')
    .ignore()
    .returning('id')) as { id: string }[];
  if (inserted.length === 0) throw conflict('login-taken', '该登录名已被使用。');
  if (user.roles.length > 0) await trx('user_roles').insert(user.roles.map((held) => ({ user_id: id, org_code: held.orgCode, role: held.role })));
  await appendAudit(trx, { chain: 'admin:users', actorId: by.actorId, orgCode, action: 'create-user', detail: { userId: id, roles: user.roles }, at: by.at });
  return id;
}
