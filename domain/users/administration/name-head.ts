import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import { Problem } from '../../platform/problem.ts';
import type { CurrentUser } from '../current-user.ts';
import { requireAdministered, takeManagedUser } from './managed-user.ts';

export interface NewHead {
  userId: string;
  orgCode: string;
  /** false: is it no longer */
  isHead: boolean;
  at: Date;
}

/**
 * Names the head (负责人) of an office, who may give its tasks to others; there is one at a time, a caseworker of the office.
 * @throws Problem not-found, forbidden, unfit-head
 */
export async function nameHead(trx: Knex.Transaction, administrator: CurrentUser, { userId, orgCode, isHead, at }: NewHead): Promise<void> {
  const user = await takeManagedUser(trx, administrator, userId);
  await requireAdministered(trx, administrator, [orgCode]);
  if (isHead && !user.roles.some((held) => held.orgCode === orgCode && held.role === 'caseworker')) throw new Problem({ type: 'unfit-head', status: 422, title: '负责人须是本单位的经办人员。' });
  const { head } = (await trx('organisations as o').leftJoin('users as u', 'u.id', 'o.head_id').where({ 'o.code': orgCode }).first({ head: 'u.name' })) as { head: string | null };
  const office = trx('organisations').where({ code: orgCode });
  await (isHead ? office.update({ head_id: userId }) : office.andWhere({ head_id: userId }).update({ head_id: null }));
  await appendAudit(trx, { chain: 'admin:users', actorId: administrator.id, orgCode, action: 'name-head', detail: { userId, orgCode, before: head ?? '', isHead }, at });
}
