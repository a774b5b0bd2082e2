import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import { takeManagedUser } from '../administration/managed-user.ts';
import type { CurrentUser } from '../current-user.ts';
import { revokeSessions } from '../revoke-sessions.ts';

/**
 * Takes the second factor of an account away (the phone was lost); sessions end. Where the role requires one, the next sign-in asks to enrol anew.
 * @throws Problem not-found, own-account, forbidden
 */
export async function resetSecondFactor(trx: Knex.Transaction, administrator: CurrentUser, reset: { userId: string; at: Date }): Promise<void> {
  const user = await takeManagedUser(trx, administrator, reset.userId);
  await trx('recovery_codes').where({ user_id: user.id }).delete();
  await trx('second_factors').where({ user_id: user.id }).delete();
  await revokeSessions(trx, user.id);
  await appendAudit(trx, { chain: 'admin:users', actorId: administrator.id, orgCode: user.orgCode, action: 'reset-second-factor', detail: { userId: user.id }, at: reset.at });
}
