import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import type { Database } from '../../database/connect.ts';
import { Problem } from '../../platform/problem.ts';
import type { ProviderIdentity } from './provider-identity.ts';

interface Account {
  id: string;
  status: 'active' | 'locked' | 'left';
}

type Outcome = { account: Account } | { refusal: Problem };

const refuse = (type: string, title: string, detail?: string): Outcome => ({ refusal: new Problem({ type, status: 403, title, detail }) });

/**
 * Finds the account of a person whom the provider has recognised: the one to which the security administrator has bound the identity, or, where a claim is configured for it, the one whose login the claim
 * equals; that is then bound for good. An account is never opened here, and no role given.
 * @returns the account's id
 * @throws Problem identity-unknown, account-locked, account-left
 */
export async function signInByProvider(db: Database, identity: ProviderIdentity, at: Date): Promise<string> {
  const outcome = await db.transaction(async (trx): Promise<Outcome> => {
    const bound = await boundAccount(trx, identity);
    const account = bound ?? (await accountByLogin(trx, identity));
    const found = account ? judge(account) : refuse('identity-unknown', '统一身份认证已通过，但尚未绑定本平台账号。', `请将身份标识 ${identity.subject} 告知本单位安全管理员，由其绑定账号。`);
    if ('account' in found && !bound) await bind(trx, identity, found.account.id, at);
    await appendAudit(trx, { chain: 'admin:sign-in', actorId: account?.id ?? 'unknown', action: 'account' in found ? 'sign-in' : 'refuse-sign-in', detail: { by: 'provider', ...('refusal' in found ? { reason: found.refusal.fields.type } : {}) }, at });
    return found;
  });
  if ('refusal' in outcome) throw outcome.refusal;
  return outcome.account.id;
}

function judge(account: Account): Outcome {
  if (account.status === 'locked') return refuse('account-locked', '您的账号已停用。', '如需恢复，请联系本单位安全管理员。');
  if (account.status === 'left') return refuse('account-left', '您的账号已按离职办理，不能再登录。', '如已重新入职，请由安全管理员新开账号。');
  return { account };
}

async function boundAccount(trx: Knex.Transaction, { issuer, subject }: ProviderIdentity): Promise<Account | undefined> {
  return (await trx('provider_identities as p').join('users as u', 'u.id', 'p.user_id').where({ 'p.issuer': issuer, 'p.subject': subject }).first('u.id', 'u.status')) as Account | undefined;
}

/** An account that is bound to another identity already is nobody else's; one whose binding was taken away is bound by hand only. */
async function accountByLogin(trx: Knex.Transaction, { issuer, login }: ProviderIdentity): Promise<Account | undefined> {
  if (login === null) return undefined;
  return (await trx('users as u')
    .where('u.login', login)
    .whereNotExists(trx('provider_identities as p').whereRaw('p.user_id = u.id').where('p.issuer', issuer))
    .whereNotExists(trx('provider_releases as r').whereRaw('r.user_id = u.id'))
    .forUpdate()
    .first('u.id', 'u.status')) as Account | undefined;
}

async function bind(trx: Knex.Transaction, { issuer, subject }: ProviderIdentity, userId: string, at: Date): Promise<void> {
  await trx('provider_identities').insert({ issuer, subject, user_id: userId, bound_by: 'claim', bound_at: at });
  await appendAudit(trx, { chain: 'admin:users', actorId: userId, action: 'bind-identity', detail: { userId, by: 'claim' }, at });
}
