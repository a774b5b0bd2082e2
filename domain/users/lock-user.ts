import type { Database } from '../database/connect.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { notFound } from '../platform/problem.ts';
import { revokeSessions } from './revoke-sessions.ts';

/**
 * Locks an account (or marks its holder as having left) and ends its sessions at once.
 * @throws Problem not-found
 */
export async function lockUser(db: Database, change: { userId: string; status: 'locked' | 'left'; actorId: string; at: Date }): Promise<void> {
  await db.transaction(async (trx) => {
    const user = (await trx('users').where({ id: change.userId }).forUpdate().first('status')) as { status: string } | undefined;
    if (!user) throw notFound('该账号');
    await trx('users').where({ id: change.userId }).update({ status: change.status });
    await revokeSessions(trx, change.userId);
    await appendAudit(trx, { chain: 'admin:users', actorId: change.actorId, action: 'lock-user', detail: { userId: change.userId, before: user.status, status: change.status }, at: change.at });
  });
}
