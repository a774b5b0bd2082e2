import type { Executor } from '../database/connect.ts';
import { namedProposals, proposalHead } from '../proposals/list-proposals.ts';
import type { NamedProposalRow, ProposalHead } from '../proposals/list-proposals.ts';
import type { AskedException, ReleasePayload } from './propose-release.ts';

export interface ReleaseProposal extends ProposalHead {
  baseRelease: string;
  hash: string;
  resources: string[];
  exceptions: AskedException[];
}

const MOST = 100;

/** The releases that were proposed, the newest first. */
export async function listReleaseProposals(db: Executor): Promise<ReleaseProposal[]> {
  const rows = (await namedProposals(db).where('p.kind', 'model-release').orderBy('p.proposed_at', 'desc').limit(MOST)) as NamedProposalRow[];
  return rows.map((row) => {
    const { baseRelease, hash, drafts, exceptions } = row.payload as unknown as ReleasePayload;
    return { ...proposalHead(row), baseRelease, hash, resources: drafts.map(({ resource }) => resource), exceptions };
  });
}
