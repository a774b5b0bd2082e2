import type { Database } from '../database/connect.ts';
import { appendAudit } from './append-audit.ts';
import { checkReadingQuota } from './reading-quota.ts';

export interface CaseView {
  userId: string;
  orgCode: string | null;
  caseId: string;
  at: Date;
}

/** A page asks again and again while it is open; that is one view. */
const SAME_VIEW_MINUTES = 15;

/**
 * Records that a user looks at the person of a case, before anything of it is shown; at most once per user, case and
 * quarter of an hour.
 * @param quota how many different cases one user may open within an hour
 * @throws Problem reading-quota (429)
 */
export async function recordView(db: Database, view: CaseView, quota: number): Promise<void> {
  const since = new Date(view.at.getTime() - SAME_VIEW_MINUTES * 60_000);
  const recent: unknown = await db('audit').where({ case_id: view.caseId, actor_id: view.userId, action: 'view-case' }).andWhere('at', '>', since).first('seq');
  if (recent) return;
  await checkReadingQuota(db, view, quota);
  await db.transaction((trx) =>
    appendAudit(trx, { chain: `case:${view.caseId}`, actorId: view.userId, orgCode: view.orgCode, action: 'view-case', caseId: view.caseId, at: view.at }),
  );
}
