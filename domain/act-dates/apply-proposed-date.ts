import type { Knex } from 'knex';
import type { ActRow } from '../acts/act-row.ts';
import { refuseStale } from '../cases/refuse-stale.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict } from '../platform/problem.ts';
import type { Administrator, ProposalRow } from '../proposals/proposal-row.ts';
import { applyDate } from './apply-date.ts';

/** What a proposal of a date carries. */
export interface ProposedDate extends Record<string, unknown> {
  caseId: string;
  previousOn: string;
  happenedOn: string;
  evidence: { sha256: string; fileName: string } | null;
}

/**
 * Carries a proposed date out: a second officer of the office has confirmed it.
 * @throws Problem stale, date-changed, act-date, unlawful
 */
export async function applyProposedDate(trx: Knex.Transaction, clock: Clock, proposal: ProposalRow, approver: Administrator): Promise<{ happenedOn: string }> {
  const { caseId, previousOn, happenedOn, evidence } = proposal.payload as ProposedDate;
  await refuseStale(trx, caseId, approver.seen ?? null);
  const act = await trx<ActRow>('acts').where({ id: proposal.subject, status: 'effective' }).first();
  if (!act || act.happened_on !== previousOn) throw conflict('date-changed', '该项办理的日期已被更正或者办理已作废，请退回本次更正。');
  await applyDate(trx, clock, act, { happenedOn, reason: proposal.reason, evidence, proposedBy: proposal.proposed_by, decidedBy: approver.id, proposalId: proposal.id, requestId: null });
  return { happenedOn };
}
