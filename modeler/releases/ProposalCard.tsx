import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { isProblem } from '../../ui/api/api-problem.ts';
import { Facts } from '../../ui/components/Facts.tsx';
import { useSession } from '../../ui/session/session-context.ts';
import { showInstant } from '../../ui/format/dates.ts';
import { useModelFiles } from '../model-files.ts';
import type { ReleaseProposal } from '../types.ts';

/** A proposed release: compared, then put live or sent back by another analyst; its author may only withdraw it. */
export function ProposalCard({ proposal }: { proposal: ReleaseProposal }) {
  const api = useApi();
  const queries = useQueryClient();
  const { session } = useSession();
  const { titleOf } = useModelFiles();
  const isMine = session.user.id === proposal.proposedBy;
  const [reasons, setReasons] = useState<Record<number, string>>({});
  const [note, setNote] = useState('');
  const after = { onSuccess: () => queries.invalidateQueries() };
  const approve = useMutation({
    mutationFn: () => api.post(`/api/model/proposals/${proposal.id}/approve`, { exceptions: proposal.exceptions.flatMap((entry, index) => (reasons[index] ? [{ ...entry, reason: reasons[index] }] : [])) }),
    ...after,
  });
  const reject = useMutation({ mutationFn: () => api.post(`/api/model/proposals/${proposal.id}/reject`, { note }), ...after });
  const failed = approve.error ?? reject.error;
  const problem = isProblem(failed) ? failed.problem : null;
  return (
    <section className="panel stack" data-testid="release-proposal">
      <h2>待批准的版本</h2>
      <Facts items={[['提出', `${proposal.proposedByName}　${showInstant(proposal.proposedAt)}`], ['理由', proposal.reason], ['改动', proposal.resources.map((name) => <Link key={name} to={`/releases/compare?from=${proposal.baseRelease}&proposal=${proposal.id}&file=${name}`}>{titleOf(name)}（与现行版本比较）</Link>)], ['校验值', <code key="hash">{proposal.hash.slice(0, 16)}</code>]]} />
      {proposal.exceptions.map((entry, index) => (
        <label key={entry.constraintId + entry.element} className="stack">
          <span>请求保留：{entry.constraintId}（{entry.element}）。提出人的理由：{entry.reason}</span>
          {!isMine && <Input aria-label="签署的理由" placeholder="同意保留的，写明您签署的理由" value={reasons[index] ?? ''} onChange={(event) => setReasons({ ...reasons, [index]: event.target.value })} />}
        </label>
      ))}
      <div className="advance-row">
        {!isMine && <Button type="primary" loading={approve.isPending} onClick={() => approve.mutate()} data-testid="approve-release">批准并发布</Button>}
        {!isMine && <Input aria-label="退回的理由" placeholder="退回的理由" style={{ width: 260 }} value={note} onChange={(event) => setNote(event.target.value)} />}
        <Button disabled={!isMine && note.trim().length < 2} loading={reject.isPending} onClick={() => reject.mutate()}>{isMine ? '撤回' : '退回'}</Button>
        {isMine && <span className="muted">须由另一名流程分析员批准。</span>}
      </div>
      {failed && <Alert type="error" title={failed.message} data-testid="approve-refused" description={problem && (problem.errors ? <ul className="dots">{problem.errors.map((entry) => <li key={entry.path + entry.message}>{entry.message}</li>)}</ul> : problem.detail)} />}
    </section>
  );
}
