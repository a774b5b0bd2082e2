import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import { label, PROCEDURE_NAMES } from '../../ui/format/labels.ts';
import type { InstanceRow } from '../types.ts';

const STATES = [['running', '运行中'], ['closed', '已结束']] as const;

/** `/cockpit/instances`: every case as an instance of its procedure. */
export function InstanceListPage() {
  const api = useApi();
  const [parameters, setParameters] = useSearchParams();
  const state = parameters.get('state') === 'closed' ? 'closed' : 'running';
  const [search, setSearch] = useState('');
  const query = useQuery({ queryKey: ['instances', state], queryFn: ({ signal }) => api.get<{ instances: InstanceRow[] }>(`/api/admin/instances?state=${state}`, signal), refetchInterval: 5_000 });
  const wanted = search.trim();
  const matches = (row: InstanceRow): boolean => !wanted || row.caseNo.includes(wanted) || row.steps.some((step) => step.includes(wanted));
  return (
    <>
      <PageHead title="流程实例" />
      <section className="panel">
        <div className="panel-bar">
          <div className="scope-tabs" role="group" aria-label="状态">
            {STATES.map(([key, title]) => <button key={key} type="button" aria-pressed={state === key} onClick={() => setParameters(key === 'closed' ? { state: key } : {}, { replace: true })}>{title}</button>)}
          </div>
          <Input.Search className="search" allowClear placeholder="按案号或当前步骤查找" aria-label="查找流程实例" value={search} onChange={(event) => setSearch(event.target.value)} />
        </div>
        <QueryState query={query}>
          {({ instances }) => {
            const rows = instances.filter(matches);
            if (rows.length === 0) return <EmptyState title={wanted ? '没有符合条件的实例' : state === 'running' ? '没有运行中的实例' : '没有已结束的实例'} />;
            return <InstanceTable rows={rows} />;
          }}
        </QueryState>
      </section>
    </>
  );
}

function InstanceTable({ rows }: { rows: readonly InstanceRow[] }) {
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="instances">
        <thead><tr><th>案号</th><th>流程</th><th>当前步骤</th><th>开始时间</th><th>结束时间</th><th>状态</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.caseId} data-case={row.caseId}>
              <td className="grid-lead grid-code"><Link to={`/instances/${row.caseId}`}>{row.caseNo}</Link></td>
              <td>{label(PROCEDURE_NAMES, row.procedure)}</td>
              <td>{row.steps.join('、') || <span className="muted">—</span>}</td>
              <td className="grid-soft">{showInstant(row.startedAt)}</td>
              <td className="grid-soft">{showInstant(row.endedAt) || <span className="muted">—</span>}</td>
              <td>{row.incidents > 0 ? <StatusTag tone="bad">{`${row.incidents} 个异常`}</StatusTag> : <StatusTag tone={row.endedAt ? 'good' : row.status === 'suspended' ? 'warn' : 'info'}>{row.endedAt ? '已结束' : row.status === 'suspended' ? '已中止' : '运行中'}</StatusTag>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
