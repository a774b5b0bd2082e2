import type { Database } from '../database/connect.ts';
import { Problem } from '../platform/problem.ts';
import { appendAudit } from './append-audit.ts';
import type { CaseView } from './record-view.ts';

const HOUR = 3_600_000;

/**
 * Refuses one more case to a user who has opened `limit` different cases within the hour: nobody works on so many, a
 * copier does. Said to the auditors once an hour for each user.
 * @throws Problem reading-quota (429)
 */
export async function checkReadingQuota(db: Database, view: CaseView, limit: number): Promise<void> {
  const since = new Date(view.at.getTime() - HOUR);
  const seen: { case_id: string }[] = await db('audit').where({ actor_id: view.userId, action: 'view-case' }).andWhere('at', '>', since).distinct('case_id');
  if (seen.length < limit || seen.some((row) => row.case_id === view.caseId)) return;
  const told: unknown = await db('audit').where({ actor_id: view.userId, action: 'reading-quota-exceeded' }).andWhere('at', '>', since).first('seq');
  if (!told) {
    const detail = { userId: view.userId, cases: seen.length };
    await db.transaction((trx) => appendAudit(trx, { chain: 'admin:persons', actorId: view.userId, orgCode: view.orgCode, action: 'reading-quota-exceeded', detail, at: view.at }));
  }
  throw new Problem({ type: 'reading-quota', status: 429, title: `一小时内查看的案件已达到${limit}件，请稍后再试。`, detail: '已经查看过的案件仍可打开。本次情况已记入审计。' });
}
