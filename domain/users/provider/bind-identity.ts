import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import { conflict, Problem } from '../../platform/problem.ts';
import { takeManagedUser } from '../administration/managed-user.ts';
import type { CurrentUser } from '../current-user.ts';
import { revokeSessions } from '../revoke-sessions.ts';

export interface IdentityChange {
  userId: string;
  /** of the configured provider; null when there is none */
  issuer: string | null;
  at: Date;
}

/**
 * The security administrator binds an account to a person of the single sign-on; one identity, one account. A former binding of the account is replaced, its sessions end.
 * @throws Problem not-found, own-account, forbidden, account-left, no-provider, identity-taken
 */
export async function bindIdentity(trx: Knex.Transaction, administrator: CurrentUser, { userId, issuer, subject, at }: IdentityChange & { subject: string }): Promise<void> {
  const user = await takeManagedUser(trx, administrator, userId);
  if (user.status === 'left') throw conflict('account-left', '该人员已经离职，账号不能再使用。');
  if (issuer === null) throw conflict('no-provider', '本平台没有启用统一身份认证。');
  await trx('provider_identities').where({ issuer, user_id: userId }).delete();
  const inserted = (await trx('provider_identities').insert({ issuer, subject, user_id: userId, bound_by: administrator.id, bound_at: at }).onConflict().ignore().returning('user_id')) as unknown[];
  if (inserted.length === 0) throw new Problem({ type: 'identity-taken', status: 422, title: '该身份标识已绑定其他账号。' });
  await revokeSessions(trx, userId);
  await appendAudit(trx, { chain: 'admin:users', actorId: administrator.id, orgCode: user.orgCode, action: 'bind-identity', detail: { userId, by: 'security-administrator' }, at });
}

/** Takes the binding away, for good: a claim does not bind the account again. Sessions end. @throws Problem not-found, own-account, forbidden */
export async function releaseIdentity(trx: Knex.Transaction, administrator: CurrentUser, { userId, at }: Omit<IdentityChange, 'issuer'>): Promise<void> {
  const user = await takeManagedUser(trx, administrator, userId);
  await trx('provider_identities').where({ user_id: userId }).delete();
  await trx('provider_releases').insert({ user_id: userId, released_by: administrator.id, released_at: at }).onConflict('user_id').merge();
  await revokeSessions(trx, userId);
  await appendAudit(trx, { chain: 'admin:users', actorId: administrator.id, orgCode: user.orgCode, action: 'release-identity', detail: { userId }, at });
}
