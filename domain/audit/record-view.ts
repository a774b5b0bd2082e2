import type { Database } from '../database/connect.ts';
import { appendAudit } from './append-audit.ts';

export interface CaseView {
  userId: string;
  orgCode: string | null;
  caseId: string;
  at: Date;
}

/** A page asks again and again while it is open; that is one view. */
const SAME_VIEW_MINUTES = 15;

/** Records that a user looked at the person of a case; at most once per user, case and quarter of an hour. */
export async function recordView(db: Database, view: CaseView): Promise<void> {
  const since = new Date(view.at.getTime() - SAME_VIEW_MINUTES * 60_000);
  const recent: unknown = await db('audit').where({ case_id: view.caseId, actor_id: view.userId, action: 'view-case' }).andWhere('at', '>', since).first('seq');
  if (recent) return;
  await db.transaction((trx) =>
    appendAudit(trx, { chain: `case:${view.caseId}`, actorId: view.userId, orgCode: view.orgCode, action: 'view-case', caseId: view.caseId, at: view.at }),
  );
}
