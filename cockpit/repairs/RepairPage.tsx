import './repairs.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Progress } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { Facts } from '../../ui/components/Facts.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag, type Tone } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import { useSession } from '../../ui/session/session-context.ts';
import { KINDS, parametersInWords, REPAIR_STATUS } from './kinds.ts';
import type { Repair } from './types.ts';
import { useReleases } from './use-releases.ts';

const ROW_STATUS: Record<Repair['rows'][number]['status'], { words: string; tone: Tone }> = {
  pending: { words: '等待', tone: 'neutral' }, done: { words: '已办成', tone: 'good' }, refused: { words: '不能办理', tone: 'bad' }, skipped: { words: '未办', tone: 'warn' },
};

/** `/cockpit/repairs/:id`: how far it is, what came of each case; the second person; the stop. */
export function RepairPage() {
  const { id = '' } = useParams();
  const api = useApi();
  const query = useQuery({ queryKey: ['repair', id], queryFn: ({ signal }) => api.get<Repair>(`/api/admin/repairs/${id}`, signal), refetchInterval: (state) => (state.state.data?.status === 'running' ? 1_000 : 5_000) });
  return <QueryState query={query}>{(repair: Repair) => <RepairView repair={repair} />}</QueryState>;
}

function RepairView({ repair }: { repair: Repair }) {
  const { words, tone } = REPAIR_STATUS[repair.status];
  const releases = useReleases(repair.kind === 'migrate');
  const settled = repair.done + repair.refused + repair.skipped;
  return (
    <>
      <PageHead title={KINDS[repair.kind].title}><Link to="/repairs">全部修复</Link><StatusTag tone={tone}>{words}</StatusTag></PageHead>
      <section className="panel stack" data-testid="repair" data-status={repair.status}>
        <Facts
          items={[
            ...(parametersInWords(repair.kind, repair.parameters) ? [['内容', parametersInWords(repair.kind, repair.parameters)] as const] : []),
            ...(repair.kind === 'migrate' ? [['原版本', releases.nameOf(repair.parameters.fromRelease)] as const, ['目标版本', releases.nameOf(repair.parameters.release)] as const] : []),
            ['理由', repair.reason],
            ...(repair.exception ? [['例外依据', repair.exception] as const] : []),
            ['提出', `${repair.proposedByName}，${showInstant(repair.proposedAt)}`],
            ...(repair.approvedByName ? [['批准', repair.approvedByName] as const] : []),
            ...(repair.stoppedByName ? [['停止', repair.stoppedByName] as const] : []),
          ]}
        />
        {repair.status !== 'proposed' && repair.status !== 'rejected' && <Progress percent={Math.round((settled / repair.cases) * 100)} format={() => `${settled} / ${repair.cases}`} />}
        <Decision repair={repair} />
      </section>
      <section className="panel">
        <div className="grid-wrap">
          <table className="grid" data-testid="repair-rows">
            <thead><tr><th>案号</th><th>结果</th><th>效果或者原因</th><th>条文</th><th>时间</th></tr></thead>
            <tbody>
              {repair.rows.map((row) => (
                <tr key={row.caseId} data-status={row.status}>
                  <td className="grid-lead grid-code"><Link to={`/instances/${row.caseId}`}>{row.caseNo}</Link></td>
                  <td><StatusTag tone={ROW_STATUS[row.status].tone}>{ROW_STATUS[row.status].words}</StatusTag></td>
                  <td>{row.message || row.effect}</td>
                  <td className="article">{row.article ?? ''}</td>
                  <td className="grid-soft">{showInstant(row.endedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

/** A repair that runs can be stopped; one that waits is agreed to by another administrator, or taken back. */
function Decision({ repair }: { repair: Repair }) {
  const api = useApi();
  const queries = useQueryClient();
  const { session } = useSession();
  const [note, setNote] = useState('');
  const settle = { onSettled: () => queries.invalidateQueries({ predicate: (query) => ['repair', 'repairs'].includes(String(query.queryKey[0])) }) };
  const approve = useMutation({ mutationFn: () => api.post(`/api/admin/repairs/${repair.id}/approve`), ...settle });
  const reject = useMutation({ mutationFn: () => api.post(`/api/admin/repairs/${repair.id}/reject`, { note: note.trim() || null }), ...settle });
  const stop = useMutation({ mutationFn: () => api.post(`/api/admin/repairs/${repair.id}/stop`), ...settle });
  const isOwn = repair.proposedBy === session.user.id;
  const failed = [approve, reject, stop].find((mutation) => mutation.isError);
  return (
    <>
      {repair.status === 'running' && <div><Button danger loading={stop.isPending} onClick={() => stop.mutate()} data-testid="stop-repair">停止</Button></div>}
      {repair.status === 'proposed' && (
        <div className="button-row">
          {!isOwn && <Button type="primary" loading={approve.isPending} onClick={() => approve.mutate()} data-testid="approve-repair">批准并执行</Button>}
          {!isOwn && <Input aria-label="退回的理由" placeholder="退回的理由" value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} style={{ width: 240 }} />}
          <Button loading={reject.isPending} disabled={!isOwn && note.trim() === ''} onClick={() => reject.mutate()} data-testid="reject-repair">{isOwn ? '撤回' : '退回'}</Button>
          {isOwn && <span className="muted">您是提出人，须由另一名管理员批准。</span>}
        </div>
      )}
      {failed && <ErrorState error={failed.error} />}
    </>
  );
}
