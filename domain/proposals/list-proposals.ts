import type { Executor } from '../database/connect.ts';
import type { PlatformProposalKind, ProposalRow } from './proposal-row.ts';

export interface ProposalView {
  id: string;
  kind: PlatformProposalKind;
  subject: string;
  payload: Record<string, unknown>;
  reason: string;
  status: ProposalRow['status'];
  proposedBy: string;
  proposedByName: string;
  proposedAt: string;
  decidedByName: string | null;
  decidedAt: string | null;
  decisionNote: string | null;
  result: Record<string, unknown> | null;
}

type Joined = ProposalRow & { proposer: string; decider: string | null };

const MOST = 200;

/** The proposals of some kinds, the newest first. */
export async function listProposals(db: Executor, kinds: readonly PlatformProposalKind[]): Promise<ProposalView[]> {
  const rows = (await joined(db).whereIn('p.kind', [...kinds]).orderBy('p.proposed_at', 'desc').limit(MOST)) as Joined[];
  return rows.map(toView);
}

const joined = (db: Executor) =>
  db('proposals as p').join('users as u', 'u.id', 'p.proposed_by').leftJoin('users as d', 'd.id', 'p.decided_by').select('p.*', { proposer: 'u.name', decider: 'd.name' });

const toView = (row: Joined): ProposalView => ({
  id: row.id,
  kind: row.kind as PlatformProposalKind,
  subject: row.subject,
  payload: row.payload,
  reason: row.reason,
  status: row.status,
  proposedBy: row.proposed_by,
  proposedByName: row.proposer,
  proposedAt: row.proposed_at.toISOString(),
  decidedByName: row.decider,
  decidedAt: row.decided_at?.toISOString() ?? null,
  decisionNote: row.decision_note,
  result: row.result,
});
