import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { conflict, forbidden, notFound } from '../platform/problem.ts';
import { appliers } from './appliers.ts';
import type { Administrator, ProposalRow } from './proposal-row.ts';
import { PROPOSALS_CHAIN } from './propose.ts';

export interface DecisionDeps {
  db: Database;
  clock: Clock;
}

const DEADLOCK = '40P01';
const MOST_TRIES = 4;

/**
 * A second administrator applies what a first one proposed, all of it in one transaction. Harmless when the same person asks again.
 * @returns what the change did
 * @throws Problem same-person, forbidden (neither of the two is of the province), proposal-decided
 */
export async function approveProposal(deps: DecisionDeps, actor: Administrator, id: string): Promise<Record<string, unknown>> {
  // A year touches many cases at a time: who works on one of them just then may have to be waited for.
  for (let tries = 1; ; tries += 1) {
    try {
      return await approveOnce(deps, actor, id);
    } catch (error) {
      if ((error as { code?: unknown }).code !== DEADLOCK || tries === MOST_TRIES) throw error;
    }
  }
}

async function approveOnce({ db, clock }: DecisionDeps, actor: Administrator, id: string): Promise<Record<string, unknown>> {
  return db.transaction(async (trx) => {
    const proposal = await lockProposal(trx, id);
    if (proposal.status === 'applied' && proposal.decided_by === actor.id) return proposal.result ?? {};
    refuseDecided(proposal);
    if (proposal.proposed_by === actor.id) throw conflict('same-person', '提出人不能批准自己的申请，须由另一名管理员批准。');
    if (actor.level !== 'province' && proposal.proposed_level !== 'province') throw forbidden('该设置对全省生效，提出人和批准人中至少一人应为省级管理员。');
    const result = await appliers[proposal.kind](trx, clock, proposal, actor);
    await close(trx, clock, proposal, { status: 'applied', actorId: actor.id, note: null, result });
    return result;
  });
}

/** Another administrator rejects a proposal; its author withdraws it. @throws Problem proposal-decided */
export async function rejectProposal({ db, clock }: DecisionDeps, actor: Administrator, id: string, note: string): Promise<void> {
  await db.transaction(async (trx) => {
    const proposal = await lockProposal(trx, id);
    refuseDecided(proposal);
    await close(trx, clock, proposal, { status: proposal.proposed_by === actor.id ? 'withdrawn' : 'rejected', actorId: actor.id, note, result: null });
  });
}

async function lockProposal(trx: Knex.Transaction, id: string): Promise<ProposalRow> {
  const proposal = await trx<ProposalRow>('proposals').where({ id }).forUpdate().first();
  if (!proposal) throw notFound('该申请');
  return proposal;
}

function refuseDecided({ status }: ProposalRow): void {
  const words = { applied: '批准', rejected: '退回', withdrawn: '撤回' };
  if (status !== 'open') throw conflict('proposal-decided', `该申请已经${words[status]}。`);
}

async function close(trx: Knex.Transaction, clock: Clock, proposal: ProposalRow, decision: { status: ProposalRow['status']; actorId: string; note: string | null; result: Record<string, unknown> | null }): Promise<void> {
  const at = clock.now();
  await trx('proposals')
    .where({ id: proposal.id })
    .update({ status: decision.status, decided_by: decision.actorId, decided_at: at, decision_note: decision.note, result: decision.result && JSON.stringify(decision.result) });
  await appendAudit(trx, { chain: PROPOSALS_CHAIN, actorId: decision.actorId, action: `change-${decision.status}`, detail: { proposalId: proposal.id, kind: proposal.kind, subject: proposal.subject }, at });
}
