import { instrument } from '../../regulations/articles/index.ts';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import type { Administrator } from '../proposals/proposal-row.ts';
import { propose } from '../proposals/propose.ts';

export interface ContinuationDraft {
  requestId: string;
  /** first application date to which the decision applies, after the 细则 has lapsed */
  from: string;
  /** last application date; null: until further notice */
  until: string | null;
  /** number and date of the paper on which it rests */
  basis: string;
}

/** @throws Problem invalid-continuation, proposal-open */
export async function proposeContinuation({ db, clock }: { db: Database; clock: Clock }, actor: Administrator, draft: ContinuationDraft): Promise<{ id: string }> {
  const { requestId, from, until, basis } = draft;
  const refuse = (path: string, title: string): Problem => new Problem({ type: 'invalid-continuation', status: 422, title, article: '第49条', errors: [{ path, message: title }] });
  if (from <= instrument.until) throw refuse('/from', `起始日期应晚于细则有效期的最后一日（${instrument.until}）。`);
  if (until !== null && until < from) throw refuse('/until', '截止日期不得早于起始日期。');
  return db.transaction((trx) => propose(trx, clock, actor, { requestId, kind: 'continuation', subject: 'instrument', payload: { from, until }, reason: basis }));
}
