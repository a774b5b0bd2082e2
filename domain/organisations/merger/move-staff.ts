import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import { revokeRole } from '../../users/change-roles.ts';
import { handOverTasks } from '../../users/administration/hand-over-tasks.ts';
import type { MergerAccount } from './preview-merger.ts';
import type { MergerPayload } from './propose-merger.ts';

/**
 * The people of an office that was merged: who comes along has the same roles in the other office, everybody else has none left there.
 * The open tasks of those who lose the role of a caseworker go to the receiver, drafts and all, or back to the office.
 * @throws Problem unfit-successor
 */
export async function moveStaff(trx: Knex.Transaction, accounts: readonly MergerAccount[], { from, into, comingAlong, receiverId }: MergerPayload, by: { actorId: string; at: Date }): Promise<{ handedOver: number }> {
  let handedOver = 0;
  for (const account of accounts) {
    const along = comingAlong.includes(account.id);
    for (const role of account.roles) {
      if (!along) {
        await revokeRole(trx, { userId: account.id, orgCode: from, role, ...by });
        continue;
      }
      await trx('user_roles').insert({ user_id: account.id, org_code: into, role }).onConflict().ignore();
      await trx('user_roles').where({ user_id: account.id, org_code: from, role }).delete();
      await appendAudit(trx, { chain: 'admin:users', actorId: by.actorId, orgCode: into, action: 'role-moved', detail: { userId: account.id, role, from, into }, at: by.at });
    }
    if (!along && !account.rolesInto.includes('caseworker')) handedOver += await handOverTasks(trx, { fromId: account.id, toId: receiverId, orgCode: into, ...by });
  }
  await trx('users').where({ org_code: from }).update({ org_code: into });
  return { handedOver };
}
