import type { Knex } from 'knex';
import { Problem } from '../../platform/problem.ts';
import type { CurrentUser } from '../current-user.ts';
import { lockUser } from '../lock-user.ts';
import { handOverTasks } from './hand-over-tasks.ts';
import { takeManagedUser } from './managed-user.ts';

export interface Leave {
  userId: string;
  /** who takes the open tasks; null: they go back to the office */
  successorId: string | null;
  at: Date;
}

/**
 * A person leaves: the account ends for good with its sessions, and its open tasks are handed over, all or nothing.
 * Roles stay on record as they were. Called again for one who has left, it hands over what has turned up since.
 * @returns how many tasks are handed over
 * @throws Problem not-found, own-account, forbidden, unfit-successor
 */
export async function endAccount(trx: Knex.Transaction, administrator: CurrentUser, { userId, successorId, at }: Leave): Promise<number> {
  const user = await takeManagedUser(trx, administrator, userId);
  if (successorId === userId) throw new Problem({ type: 'unfit-successor', status: 422, title: '接手人不能是离职人员本人。' });
  if (user.status !== 'left') await lockUser(trx, { userId, status: 'left', actorId: administrator.id, at });
  return handOverTasks(trx, { fromId: userId, toId: successorId, actorId: administrator.id, at });
}
