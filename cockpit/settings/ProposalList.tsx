import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { ProposalCard } from './ProposalCard.tsx';
import type { Proposal, ProposalKind } from './types.ts';

interface Props {
  kind: ProposalKind;
  describe: (proposal: Proposal) => string;
  details?: (proposal: Proposal) => ReactNode;
  /** first words of the queries that an approval makes stale */
  refresh: readonly string[];
}

/** What waits for a second administrator; nothing at all when nothing waits. */
export function ProposalList({ kind, describe, details, refresh }: Props) {
  const api = useApi();
  const query = useQuery({ queryKey: ['proposals', kind], queryFn: ({ signal }) => api.get<{ proposals: Proposal[] }>(`/api/admin/proposals?kind=${kind}`, signal), refetchInterval: 15_000 });
  const open = (query.data?.proposals ?? []).filter((proposal) => proposal.status === 'open');
  if (open.length === 0) return null;
  return (
    <section className="panel" data-testid="proposals">
      <h2 className="panel-title">等待批准</h2>
      {open.map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} title={describe(proposal)} refresh={refresh}>{details?.(proposal)}</ProposalCard>)}
    </section>
  );
}
