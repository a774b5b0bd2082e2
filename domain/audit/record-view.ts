import type { Database, Executor } from '../database/connect.ts';
import { appendAudit } from './append-audit.ts';
import { noteOnce } from './note-once.ts';
import { readingQuota, seenInTheHour } from './reading-quota.ts';

/** What is looked at: a case, or one that is to come from paper. */
export type Viewed = { caseId: string } | { openingId: string };

export interface View {
  userId: string;
  orgCode: string | null;
  of: Viewed;
  at: Date;
}

/** A page asks again and again while it is open, and for the files beside it; that is one view. */
const SAME_VIEW_MINUTES = 15;

/**
 * Records that a user looks at the person of a case, or of one that is to come from paper, before anything of it is shown; at most once per user, case and
 * quarter of an hour.
 * @param quota how many different cases one user may open within an hour
 * @throws Problem reading-quota (429)
 */
export async function recordView(db: Database, view: View, quota: number): Promise<void> {
  if (await viewedJustNow(db, view)) return;
  const refused = await db.transaction(async (trx) => {
    // A page asks for a case, its papers and its files at once: one after the other per user, so that neither a view is written twice nor the quota outrun.
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`views:${view.userId}`]);
    if (await viewedJustNow(trx, view)) return null;
    const seen = await seenInTheHour(trx, view);
    if (seen.size >= quota && !seen.has(idOf(view.of))) return { cases: seen.size };
    await appendAudit(trx, { ...rowOf(view.of), actorId: view.userId, orgCode: view.orgCode, at: view.at });
    return null;
  });
  if (!refused) return;
  await noteOnce(db, { ...view, action: 'reading-quota-exceeded', detail: { userId: view.userId, ...refused } });
  throw readingQuota(quota);
}

const idOf = (of: Viewed): string => ('caseId' in of ? of.caseId : of.openingId);

/** A case that has not come yet has no chain of its own. */
const rowOf = (of: Viewed) => ('caseId' in of ? { chain: `case:${of.caseId}`, action: 'view-case', caseId: of.caseId } : { chain: 'admin:persons', action: 'view-opening', detail: { openingId: of.openingId } });

async function viewedJustNow(db: Executor, { of, userId, at }: View): Promise<boolean> {
  const since = new Date(at.getTime() - SAME_VIEW_MINUTES * 60_000);
  const views = db('audit').where({ actor_id: userId, action: rowOf(of).action }).andWhere('at', '>', since);
  const recent: unknown = await ('caseId' in of ? views.where({ case_id: of.caseId }) : views.whereRaw(`detail ->> 'openingId' = ?`, [of.openingId])).first('seq');
  return recent !== undefined;
}
