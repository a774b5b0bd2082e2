import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import type { Role } from './current-user.ts';
import { checkDutiesApart } from './duties-apart.ts';
import { revokeSessions } from './revoke-sessions.ts';

export interface RoleChange {
  userId: string;
  orgCode: string;
  role: Role;
  actorId: string;
  at: Date;
}

/** Gives a role in an office. @throws Problem duties-apart */
export async function grantRole(trx: Knex.Transaction, change: RoleChange): Promise<void> {
  const held = (await trx('user_roles').where({ user_id: change.userId }).select('role')) as { role: Role }[];
  checkDutiesApart([...held.map((row) => row.role), change.role]);
  await trx('user_roles').insert({ user_id: change.userId, org_code: change.orgCode, role: change.role }).onConflict().ignore();
  await note(trx, 'grant-role', change);
}

/** Takes a role in an office away. The user's sessions end, so that nothing that was opened with the role stays open. */
export async function revokeRole(trx: Knex.Transaction, change: RoleChange): Promise<void> {
  await trx('user_roles').where({ user_id: change.userId, org_code: change.orgCode, role: change.role }).delete();
  await revokeSessions(trx, change.userId);
  await note(trx, 'revoke-role', change);
}

const note = (trx: Knex.Transaction, action: string, { userId, orgCode, role, actorId, at }: RoleChange): Promise<number> =>
  appendAudit(trx, { chain: 'admin:users', actorId, orgCode, action, detail: { userId, role }, at });
