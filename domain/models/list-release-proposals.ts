import type { Executor } from '../database/connect.ts';
import type { ProposalRow } from '../proposals/proposal-row.ts';
import type { AskedException, ReleasePayload } from './propose-release.ts';

export interface ReleaseProposal {
  id: string;
  status: ProposalRow['status'];
  reason: string;
  proposedBy: string;
  proposedByName: string;
  proposedAt: string;
  decidedByName: string | null;
  decidedAt: string | null;
  decisionNote: string | null;
  baseRelease: string;
  hash: string;
  resources: string[];
  exceptions: AskedException[];
}

type Joined = ProposalRow & { proposer: string; decider: string | null };

const MOST = 100;

/** The releases that were proposed, the newest first. */
export async function listReleaseProposals(db: Executor): Promise<ReleaseProposal[]> {
  const rows = (await db('proposals as p').join('users as u', 'u.id', 'p.proposed_by').leftJoin('users as d', 'd.id', 'p.decided_by').where('p.kind', 'model-release').orderBy('p.proposed_at', 'desc').limit(MOST).select('p.*', { proposer: 'u.name', decider: 'd.name' })) as Joined[];
  return rows.map((row) => {
    const payload = row.payload as unknown as ReleasePayload;
    return {
      id: row.id,
      status: row.status,
      reason: row.reason,
      proposedBy: row.proposed_by,
      proposedByName: row.proposer,
      proposedAt: row.proposed_at.toISOString(),
      decidedByName: row.decider,
      decidedAt: row.decided_at?.toISOString() ?? null,
      decisionNote: row.decision_note,
      baseRelease: payload.baseRelease,
      hash: payload.hash,
      resources: payload.drafts.map(({ resource }) => resource),
      exceptions: payload.exceptions,
    };
  });
}
