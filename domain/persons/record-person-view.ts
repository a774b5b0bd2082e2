import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import { Problem } from '../platform/problem.ts';

/** A page asks again and again while it is open; that is one view. */
const SAME_VIEW_MINUTES = 15;

/**
 * Records that a user opens a person's file, before anything of it is shown; once in a quarter of an hour.
 * @param quota how many different persons one user may open within an hour: nobody works on so many, a copier does
 * @throws Problem reading-quota (429)
 */
export async function recordPersonView(db: Database, view: { userId: string; orgCode: string; personId: string; at: Date }, quota: number): Promise<void> {
  const { userId, orgCode, personId, at } = view;
  const since = (minutes: number): Date => new Date(at.getTime() - minutes * 60_000);
  const seen = (await db('audit').where({ actor_id: userId, action: 'view-person' }).andWhere('at', '>', since(60)).select('at', { personId: db.raw(`detail ->> 'personId'`) })) as { at: Date; personId: string }[];
  if (seen.some((row) => row.personId === personId && row.at > since(SAME_VIEW_MINUTES))) return;
  const others = new Set(seen.map((row) => row.personId).filter((id) => id !== personId));
  if (others.size >= quota) throw new Problem({ type: 'reading-quota', status: 429, title: `一小时内查看的人员已达到${quota}人，请稍后再试。` });
  await db.transaction((trx) => appendAudit(trx, { chain: 'admin:persons', actorId: userId, orgCode, action: 'view-person', detail: { personId }, at }));
}
