import type { Database } from '../database/connect.ts';
import { appendAudit } from './append-audit.ts';

const HOUR = 3_600_000;

/** Tells the auditors that a user went beyond a quota, once an hour for each user and kind. */
export async function noteOnce(db: Database, note: { userId: string; orgCode: string | null; action: string; detail: Record<string, unknown>; at: Date }): Promise<void> {
  await db.transaction(async (trx) => {
    // Refused requests come in swarms.
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`told:${note.userId}`]);
    const told: unknown = await trx('audit').where({ actor_id: note.userId, action: note.action }).andWhere('at', '>', new Date(note.at.getTime() - HOUR)).first('seq');
    if (told) return;
    await appendAudit(trx, { chain: 'admin:persons', actorId: note.userId, orgCode: note.orgCode, action: note.action, detail: note.detail, at: note.at });
  });
}
