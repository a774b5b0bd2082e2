import type { Executor } from '../database/connect.ts';
import { namedProposals } from '../proposals/list-proposals.ts';
import type { NamedProposalRow } from '../proposals/list-proposals.ts';
import type { PlaceName } from '../under-way/past-step.ts';

/** That a case came from paper (线下转入): where it stood then, who entered it and who confirmed it. */
export interface TakenOver {
  /** the step at which the platform went on */
  standsAt: string;
  proposedByName: string;
  confirmedByName: string;
  confirmedAt: string;
  /** where the paper file lies, in the proposer's words */
  reason: string;
}

/** Where a case came from, when it did not begin here; null when it did. */
export async function readTakenOver(db: Executor, caseId: string): Promise<TakenOver | null> {
  const row = (await namedProposals(db).join('openings as o', 'o.proposal_id', 'p.id').where({ 'o.case_id': caseId }).select('o.stands_at').first()) as (NamedProposalRow & { stands_at: PlaceName }) | undefined;
  if (!row) return null;
  return { standsAt: row.stands_at.name, proposedByName: row.proposer, confirmedByName: row.decider ?? '', confirmedAt: (row.decided_at as Date).toISOString(), reason: row.reason };
}
