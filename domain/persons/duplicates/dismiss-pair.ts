import type { Database } from '../../database/connect.ts';
import { appendAudit } from '../../audit/append-audit.ts';
import type { CurrentUser } from '../../users/current-user.ts';
import { findPair, officeOfPair } from '../person-reach.ts';

/** Remembers that two records are two persons: the pair is not offered again. Harmless when said twice. @throws Problem not-found */
export async function dismissPair(db: Database, user: CurrentUser, ids: readonly [string, string], reason: string, at: Date): Promise<void> {
  const [first, second] = [...ids].sort() as [string, string];
  await db.transaction(async (trx) => {
    const pair = await findPair(trx, user, [first, second]);
    const orgCode = officeOfPair(user, pair);
    const written = (await trx('persons_apart').insert({ first_id: first, second_id: second, reason: reason.trim(), decided_by: user.id, org_code: orgCode, decided_at: at }).onConflict().ignore().returning('first_id')) as unknown[];
    if (written.length > 0) await appendAudit(trx, { chain: 'admin:persons', actorId: user.id, orgCode, action: 'persons-told-apart', detail: { personIds: [first, second] }, at });
  });
}
