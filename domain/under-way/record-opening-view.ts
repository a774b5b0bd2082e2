import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';

/** A page asks again while it is open; that is one view. */
const SAME_VIEW_MINUTES = 15;

/** Keeps that a user looks at the person of a case that is to come from paper, before anything is shown; once in a quarter of an hour. */
export async function recordOpeningView({ db, clock }: { db: Database; clock: Clock }, userId: string, openingId: string): Promise<void> {
  const at = clock.now();
  const recent: unknown = await db('audit').where({ actor_id: userId, action: 'view-opening' }).whereRaw(`detail ->> 'openingId' = ?`, [openingId]).andWhere('at', '>', new Date(at.getTime() - SAME_VIEW_MINUTES * 60_000)).first('seq');
  if (recent === undefined) await db.transaction((trx) => appendAudit(trx, { chain: 'admin:persons', actorId: userId, action: 'view-opening', detail: { openingId }, at }));
}
