import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Drawer, Input, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { Pager } from '../../ui/components/Pager.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import type { AuditEntry, EntryList } from './types.ts';
import { actionName, chainName } from './words.ts';

const ViewLog = lazy(async () => ({ default: (await import('./ViewLog.tsx')).ViewLog }));

const PAGE_SIZE = 20;

interface Filter {
  caseNo: string;
  actor: string;
  action: string;
  from: string;
  to: string;
}
const EMPTY: Filter = { caseNo: '', actor: '', action: '', from: '', to: '' };

const parametersOf = (filter: Filter): URLSearchParams => new URLSearchParams(Object.entries(filter).map(([key, value]) => [key, value.trim()] as [string, string]).filter(([, value]) => value !== ''));

/** Search by case, person, action and day; the same selection can be taken along as a table. */
export function EntryPanel() {
  const api = useApi();
  const [filter, setFilter] = useState(EMPTY);
  const [page, setPage] = useState(1);
  const [viewed, setViewed] = useState<{ id: string; caseNo: string } | null>(null);
  const change = (part: Partial<Filter>): void => {
    setFilter({ ...filter, ...part });
    setPage(1);
  };
  const parameters = parametersOf(filter).toString();
  const query = useQuery({
    queryKey: ['audit-entries', parameters, page],
    queryFn: ({ signal }) => api.get<EntryList>(`/api/audit/entries?${parameters}${parameters ? '&' : ''}page=${page}&pageSize=${PAGE_SIZE}`, signal),
    placeholderData: keepPreviousData,
  });
  const actions = query.data?.actions ?? [];
  return (
    <section className="panel">
      <div className="panel-bar">
        <h2 className="panel-title">审计记录</h2>
        <Button href={`/api/audit/entries.csv${parameters ? `?${parameters}` : ''}`} data-testid="export">导出 CSV</Button>
      </div>
      <div className="audit-filter" role="search" aria-label="检索审计记录">
        <Input allowClear placeholder="案号" aria-label="案号" maxLength={100} value={filter.caseNo} onChange={(event) => change({ caseNo: event.target.value })} />
        <Input allowClear placeholder="操作人姓名或账号" aria-label="操作人" maxLength={100} value={filter.actor} onChange={(event) => change({ actor: event.target.value })} />
        <Select allowClear showSearch optionFilterProp="label" placeholder="操作" aria-label="操作" value={filter.action || null} onChange={(action?: string) => change({ action: action ?? '' })} options={actions.map((action) => ({ value: action, label: actionName(action) }))} />
        <DayPicker id="audit-from" placeholder="起始日" value={filter.from} onChange={(from) => change({ from })} max={filter.to} />
        <DayPicker id="audit-to" placeholder="截止日" value={filter.to} onChange={(to) => change({ to })} min={filter.from} />
      </div>
      <QueryState query={query}>
        {({ entries, total }) => (entries.length === 0 ? <EmptyState title="没有符合条件的记录" /> : (
          <>
            <EntryTable entries={entries} onViews={setViewed} />
            <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={setPage} />
          </>
        ))}
      </QueryState>
      <Drawer title={`查阅记录 ${viewed?.caseNo ?? ''}`} size={860} open={viewed !== null} onClose={() => setViewed(null)} destroyOnHidden>
        {viewed && <Suspense fallback={null}><ViewLog caseId={viewed.id} /></Suspense>}
      </Drawer>
    </section>
  );
}

function EntryTable({ entries, onViews }: { entries: readonly AuditEntry[]; onViews: (viewed: { id: string; caseNo: string }) => void }) {
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="entries">
        <thead><tr><th>时间</th><th>操作</th><th>操作人</th><th>单位</th><th>审计链</th><th>内容</th></tr></thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={`${entry.chain} ${entry.seq}`} data-action={entry.action}>
              <td className="grid-soft">{showInstant(entry.at)}</td>
              <td>{actionName(entry.action)}</td>
              <td>{entry.actorName ?? (entry.actorId === 'system' ? '系统' : entry.actorId)}</td>
              <td>{entry.orgName ?? entry.orgCode ?? <span className="muted">—</span>}</td>
              <td className="grid-soft">
                {chainName(entry.chain, entry.caseNo)} 第 {entry.seq} 条
                {entry.caseId !== null && entry.caseNo !== null && <Button type="link" size="small" onClick={() => onViews({ id: entry.caseId as string, caseNo: entry.caseNo as string })} data-testid="views-of-case">查阅记录</Button>}
              </td>
              <td className="audit-detail">{Object.keys(entry.detail ?? {}).length > 0 ? JSON.stringify(entry.detail) : <span className="muted">—</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
