import type { Database } from '../database/connect.ts';
import { Problem } from '../platform/problem.ts';
import { noteOnce } from './note-once.ts';

const HOUR = 3_600_000;

/** What takes many persons, or the whole file of one, along; each is on the trail under this name. */
const EXPORTS = ['hand-overs-exported', 'number-ledger-exported', 'audit-exported', 'archive-downloaded'];

/**
 * Refuses one more export to a user who has taken `limit` of them along within the hour. Said to the auditors once an hour.
 * @throws Problem export-quota (429)
 */
export async function checkExportQuota(db: Database, who: { userId: string; orgCode: string | null; at: Date }, limit: number): Promise<void> {
  const taken = (await db('audit').where({ actor_id: who.userId }).whereIn('action', EXPORTS).andWhere('at', '>', new Date(who.at.getTime() - HOUR)).count({ total: '*' }).first()) as { total: string };
  if (Number(taken.total) < limit) return;
  await noteOnce(db, { ...who, action: 'export-quota-exceeded', detail: { userId: who.userId, exports: Number(taken.total) } });
  throw new Problem({ type: 'export-quota', status: 429, title: `一小时内的导出已达到${limit}次，请稍后再试。`, detail: '本次情况已记入审计。' });
}
