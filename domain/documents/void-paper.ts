import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import { lockPaper, recordPaperChange } from './paper-life.ts';
import type { PaperOfficer } from './paper-life.ts';

/**
 * Voids a paper (作废) for a reason; its number stays in the ledger and is never given again.
 * @throws Problem paper-order, forbidden, reason-missing
 */
export async function voidPaper({ db, clock }: { db: Database; clock: Clock }, paperId: string, officer: PaperOfficer, reason: string): Promise<void> {
  const why = reason.trim();
  if (why === '') throw new Problem({ type: 'reason-missing', status: 422, title: '请填写作废原因。', errors: [{ path: '/reason', message: '请填写作废原因' }] });
  await db.transaction(async (trx) => {
    const paper = await lockPaper(trx, paperId, 'void', officer);
    await recordPaperChange(trx, paper, officer, clock.now(), { action: 'document-voided', set: { status: 'voided', void_reason: why, voided_by: officer.id, voided_at: clock.now() }, detail: { from: paper.status } });
  });
}
