import type { Database, Executor } from '../database/connect.ts';
import { appendAudit } from './append-audit.ts';
import { noteOnce } from './note-once.ts';
import { readingQuota, seenInTheHour } from './reading-quota.ts';

export interface CaseView {
  userId: string;
  orgCode: string | null;
  caseId: string;
  at: Date;
}

/** A page asks again and again while it is open, and for the files beside it; that is one view. */
const SAME_VIEW_MINUTES = 15;

/**
 * Records that a user looks at the person of a case, before anything of it is shown; at most once per user, case and
 * quarter of an hour.
 * @param quota how many different cases one user may open within an hour
 * @throws Problem reading-quota (429)
 */
export async function recordView(db: Database, view: CaseView, quota: number): Promise<void> {
  if (await viewedJustNow(db, view)) return;
  const refused = await db.transaction(async (trx) => {
    // A page asks for a case, its papers and its files at once: one after the other per user, so that neither a view is written twice nor the quota outrun.
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`views:${view.userId}`]);
    if (await viewedJustNow(trx, view)) return null;
    const seen = await seenInTheHour(trx, view);
    if (seen.size >= quota && !seen.has(view.caseId)) return { cases: seen.size };
    await appendAudit(trx, { chain: `case:${view.caseId}`, actorId: view.userId, orgCode: view.orgCode, action: 'view-case', caseId: view.caseId, at: view.at });
    return null;
  });
  if (!refused) return;
  await noteOnce(db, { ...view, action: 'reading-quota-exceeded', detail: { userId: view.userId, ...refused } });
  throw readingQuota(quota);
}

async function viewedJustNow(db: Executor, { caseId, userId, at }: CaseView): Promise<boolean> {
  const since = new Date(at.getTime() - SAME_VIEW_MINUTES * 60_000);
  const recent: unknown = await db('audit').where({ case_id: caseId, actor_id: userId, action: 'view-case' }).andWhere('at', '>', since).first('seq');
  return recent !== undefined;
}
