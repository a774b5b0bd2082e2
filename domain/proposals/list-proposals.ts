import type { Executor } from '../database/connect.ts';
import type { PlatformProposalKind, ProposalRow } from './proposal-row.ts';

/** What is told of every proposal: who proposed it, who decided on it, and why. */
export interface ProposalHead {
  id: string;
  status: ProposalRow['status'];
  reason: string;
  proposedBy: string;
  proposedByName: string;
  proposedAt: string;
  decidedByName: string | null;
  decidedAt: string | null;
  decisionNote: string | null;
}

export interface ProposalView extends ProposalHead {
  kind: PlatformProposalKind;
  subject: string;
  payload: Record<string, unknown>;
  result: Record<string, unknown> | null;
}

export type NamedProposalRow = ProposalRow & { proposer: string; decider: string | null };

const MOST = 200;

/** The proposals of some kinds, the newest first. */
export async function listProposals(db: Executor, kinds: readonly PlatformProposalKind[]): Promise<ProposalView[]> {
  const rows = (await namedProposals(db).whereIn('p.kind', [...kinds]).orderBy('p.proposed_at', 'desc').limit(MOST)) as NamedProposalRow[];
  return rows.map((row) => ({ ...proposalHead(row), kind: row.kind as PlatformProposalKind, subject: row.subject, payload: row.payload, result: row.result }));
}

/** Proposals (`p`) with the names of who has proposed and decided. */
export const namedProposals = (db: Executor) =>
  db('proposals as p').join('users as u', 'u.id', 'p.proposed_by').leftJoin('users as d', 'd.id', 'p.decided_by').select('p.*', { proposer: 'u.name', decider: 'd.name' });

export const proposalHead = (row: NamedProposalRow): ProposalHead => ({
  id: row.id,
  status: row.status,
  reason: row.reason,
  proposedBy: row.proposed_by,
  proposedByName: row.proposer,
  proposedAt: row.proposed_at.toISOString(),
  decidedByName: row.decider,
  decidedAt: row.decided_at?.toISOString() ?? null,
  decisionNote: row.decision_note,
});
