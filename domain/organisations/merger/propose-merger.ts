import type { Database } from '../../database/connect.ts';
import type { Clock } from '../../platform/clock.ts';
import { Problem } from '../../platform/problem.ts';
import type { Administrator } from '../../proposals/proposal-row.ts';
import { propose } from '../../proposals/propose.ts';
import type { CurrentUser } from '../../users/current-user.ts';
import { administeredOffice, officeFault } from '../administered-office.ts';
import { mergerBlockers } from './merger-blockers.ts';
import { accountsOf } from './preview-merger.ts';

export interface MergerProposal {
  requestId: string;
  from: string;
  into: string;
  /** day on which the merger takes effect; it is applied on that day or later */
  mergedOn: string;
  /** document number of the decision */
  basis: string;
  /** accounts that get the same roles in the other office; all others lose theirs */
  comingAlong: readonly string[];
  /** caseworker of the other office who takes over the open tasks of those who do not come along; null: they go back to the office */
  receiverId: string | null;
}

/** What is kept of it: the accounts too, so that nobody who came later loses a role unseen. */
export interface MergerPayload extends Record<string, unknown> {
  from: string;
  into: string;
  mergedOn: string;
  comingAlong: string[];
  accounts: string[];
  receiverId: string | null;
}

/** Why a merger is not possible. */
export const mergerRefused = (reasons: readonly string[]): Problem =>
  new Problem({ type: 'merger-blocked', status: 409, title: '现在不能合并。', detail: reasons.join(''), errors: reasons.map((message) => ({ path: '', message })) });

/** @throws Problem not-found, merger-blocked, invalid-office, proposal-open */
export async function proposeMerger({ db, clock }: { db: Database; clock: Clock }, user: CurrentUser, actor: Administrator, merger: MergerProposal): Promise<{ id: string }> {
  return db.transaction(async (trx) => {
    const [from, into] = [await administeredOffice(trx, user, merger.from), await administeredOffice(trx, user, merger.into)];
    const blockers = await mergerBlockers(trx, from, into);
    if (blockers.length > 0) throw mergerRefused(blockers);
    const accounts = await accountsOf(trx, from.code, into.code);
    const stranger = merger.comingAlong.find((id) => !accounts.some((account) => account.id === id));
    if (stranger) throw officeFault('/comingAlong', '随同转入的人员须在被合并的机构有岗位，请刷新页面后重试。');
    const payload: MergerPayload = { from: from.code, into: into.code, mergedOn: merger.mergedOn, comingAlong: [...merger.comingAlong].sort(), accounts: accounts.map((account) => account.id).sort(), receiverId: merger.receiverId };
    return propose(trx, clock, actor, { requestId: merger.requestId, kind: 'office-merger', subject: from.code, payload, reason: merger.basis.trim() });
  });
}
