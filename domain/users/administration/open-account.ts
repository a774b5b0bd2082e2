import type { Knex } from 'knex';
import type { CurrentUser, Role } from '../current-user.ts';
import { createUser } from '../create-user.ts';
import { requireAdministered } from './managed-user.ts';
import { oneTimeUntil } from './one-time-password.ts';

export interface NewAccount {
  login: string;
  name: string;
  orgCode: string;
  roles: { orgCode: string; role: Role }[];
  /** handed to the holder; good for one sign-in, at which it is replaced */
  oneTimePassword: string;
}

/**
 * An administrator opens an account in an office of the administered subtree.
 * @returns the account's id
 * @throws Problem forbidden, login-taken, duties-apart
 */
export async function openAccount(trx: Knex.Transaction, administrator: CurrentUser, account: NewAccount, at: Date): Promise<string> {
  await requireAdministered(trx, administrator, [account.orgCode, ...account.roles.map((held) => held.orgCode)]);
  return createUser(trx, { ...account, password: account.oneTimePassword, oneTimeUntil: oneTimeUntil(at) }, { actorId: administrator.id, at });
}
