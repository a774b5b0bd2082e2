import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import { KINDS, parametersInWords, REPAIR_STATUS } from './kinds.ts';
import type { RepairHead } from './types.ts';

/** `/cockpit/repairs`: what was repaired and what waits for a second administrator. */
export function RepairListPage() {
  const api = useApi();
  const query = useQuery({ queryKey: ['repairs'], queryFn: ({ signal }) => api.get<{ repairs: RepairHead[] }>('/api/admin/repairs', signal), refetchInterval: 5_000 });
  return (
    <>
      <PageHead title="流程修复">从实例页或者实例列表选择案件后提出；改变案件走向的，由另一名管理员批准。</PageHead>
      <section className="panel">
        <QueryState query={query}>
          {({ repairs }) => (repairs.length === 0 ? <EmptyState title="还没有修复记录" /> : (
            <div className="grid-wrap">
              <table className="grid" data-testid="repairs">
                <thead><tr><th>提出时间</th><th>修复</th><th>案件</th><th>理由</th><th>提出人</th><th>批准人</th><th>状态</th></tr></thead>
                <tbody>
                  {repairs.map((repair) => (
                    <tr key={repair.id} data-repair={repair.id}>
                      <td className="grid-soft"><Link to={`/repairs/${repair.id}`}>{showInstant(repair.proposedAt)}</Link></td>
                      <td>{KINDS[repair.kind].title}<small>{parametersInWords(repair.kind, repair.parameters)}</small></td>
                      <td className="grid-soft">{repair.cases} 件<small>{repair.done} 件办成，{repair.refused} 件不能办理</small></td>
                      <td className="grid-long">{repair.reason}</td>
                      <td>{repair.proposedByName}</td>
                      <td>{repair.approvedByName ?? <span className="muted">—</span>}</td>
                      <td><StatusTag tone={REPAIR_STATUS[repair.status].tone}>{REPAIR_STATUS[repair.status].words}</StatusTag></td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          ))}
        </QueryState>
      </section>
    </>
  );
}
