import type { Knex } from 'knex';
import { appendAudit } from '../../audit/append-audit.ts';
import { holdEvents } from '../../engine-events/apply-engine-events.ts';
import type { Clock } from '../../platform/clock.ts';
import { dayOf } from '../../platform/clock.ts';
import { conflict } from '../../platform/problem.ts';
import type { Administrator, ProposalRow } from '../../proposals/proposal-row.ts';
import { requireBothOffices } from './both-offices.ts';
import { mergerBlockers } from './merger-blockers.ts';
import { moveStaff } from './move-staff.ts';
import type { MovedWork } from './move-work.ts';
import { moveWork } from './move-work.ts';
import { accountsOf } from './preview-merger.ts';
import type { MergerPayload } from './propose-merger.ts';
import { mergerRefused } from './propose-merger.ts';

/**
 * Merges one office into another, for good. Engine state is not touched: running cases keep their groups there, and
 * `group-in-charge.ts` reads them as the successor's.
 * @throws Problem not-found (the approver does not administer both), merger-too-early, merger-changed, merger-blocked, unfit-successor
 */
export async function applyMerger(trx: Knex.Transaction, clock: Clock, proposal: ProposalRow, approver: Administrator): Promise<Record<string, unknown>> {
  const payload = proposal.payload as MergerPayload;
  const { from: fromCode, into: intoCode, mergedOn } = payload;
  await holdEvents(trx);
  await trx('organisations').whereIn('code', [fromCode, intoCode]).orderBy('code').forNoKeyUpdate().select('code');
  const { from, into } = await requireBothOffices(trx, approver.id, payload);
  if (mergedOn > dayOf(clock.now())) throw conflict('merger-too-early', `合并自 ${mergedOn} 起生效，请在当日或者之后批准。`);
  const blockers = await mergerBlockers(trx, from, into);
  if (blockers.length > 0) throw mergerRefused(blockers);
  const accounts = await accountsOf(trx, fromCode, intoCode);
  const newcomer = accounts.find((account) => !payload.accounts.includes(account.id));
  if (newcomer) throw conflict('merger-changed', '提出合并以后，被合并机构又安排了新的岗位，请退回或者撤回后重新提出。', `新安排岗位的账号：${newcomer.login}。`);
  const by = { actorId: approver.id, at: clock.now() };
  const work = await moveWork(trx, { from: fromCode, into: intoCode }, by);
  const { handedOver } = await moveStaff(trx, accounts, payload, by);
  const moved: MovedWork & { handedOver: number; accounts: number } = { ...work, handedOver, accounts: accounts.length };
  await trx('organisations').where({ successor_code: fromCode }).update({ successor_code: intoCode });
  await trx('organisations').where({ code: fromCode }).update({ successor_code: intoCode, closed_on: mergedOn, head_id: null });
  await trx('office_mergers').insert({ from_code: fromCode, into_code: intoCode, merged_on: mergedOn, basis: proposal.reason, proposal_id: proposal.id, moved: JSON.stringify(moved), merged_at: by.at });
  await appendAudit(trx, { chain: 'admin:organisations', actorId: by.actorId, orgCode: intoCode, action: 'office-merged', detail: { from: fromCode, into: intoCode, mergedOn, proposalId: proposal.id, ...moved }, at: by.at });
  return { ...moved };
}
