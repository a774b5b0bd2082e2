import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import { useSession } from '../../ui/session/session-context.ts';
import type { Proposal } from './types.ts';

interface Props {
  proposal: Proposal;
  title: string;
  refresh: readonly string[];
  children?: ReactNode;
}

/** One proposal with what it would do; its author can withdraw it, another administrator applies or rejects it. */
export function ProposalCard({ proposal, title, refresh, children }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const { session } = useSession();
  const [note, setNote] = useState('');
  const isOwn = proposal.proposedBy === session.user.id;
  const settle = { onSettled: () => queries.invalidateQueries({ predicate: (query) => ['proposals', ...refresh].includes(String(query.queryKey[0])) }) };
  const approve = useMutation({ mutationFn: () => api.post(`/api/admin/proposals/${proposal.id}/approve`), ...settle });
  const reject = useMutation({ mutationFn: () => api.post(`/api/admin/proposals/${proposal.id}/reject`, { note }), ...settle });
  return (
    <div data-proposal={proposal.id}>
      <div className="record-main notice">
        <strong>{title}</strong>
        <small>{proposal.proposedByName} 于 {showInstant(proposal.proposedAt)} 提出 · 依据或者理由：{proposal.reason}</small>
      </div>
      {children}
      <div className="button-row">
        {!isOwn && <Button type="primary" loading={approve.isPending} onClick={() => approve.mutate()} data-testid="approve">批准并生效</Button>}
        {!isOwn && <Input aria-label="退回的理由" placeholder="退回的理由" value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} style={{ width: 240 }} />}
        <Button loading={reject.isPending} disabled={!isOwn && note.trim() === ''} onClick={() => reject.mutate()} data-testid="reject">{isOwn ? '撤回' : '退回'}</Button>
        {isOwn && <span className="muted">您是提出人，须由另一名管理员批准。</span>}
      </div>
      {approve.isError && <ErrorState error={approve.error} />}
      {reject.isError && <ErrorState error={reject.error} />}
    </div>
  );
}
