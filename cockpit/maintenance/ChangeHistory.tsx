import './maintenance.css';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import type { Changes } from './types.ts';

interface Props {
  /** below `/api/admin/`: `changes/offices` */
  path: string;
  title?: string;
}

/** Who changed what, from when it holds and what was before; searched, and exported as it is searched. */
export function ChangeHistory({ path, title = '变更历史' }: Props) {
  const api = useApi();
  const [filter, setFilter] = useState({ text: '', from: '', to: '' });
  const search = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString();
  const query = useQuery({ queryKey: ['changes', path, search], queryFn: ({ signal }) => api.get<Changes>(`/api/admin/${path}?${search}`, signal), placeholderData: (before) => before });
  return (
    <section className="panel" data-testid="changes">
      <div className="panel-bar">
        <h2 className="panel-title">{title}</h2>
        <div className="change-tools">
          <Input.Search allowClear placeholder="按对象、内容、人员查找" aria-label="查找变更" style={{ width: 250 }} onSearch={(text) => setFilter({ ...filter, text: text.trim() })} data-testid="find-change" />
          <DayPicker id="changes-from" value={filter.from} onChange={(from) => setFilter({ ...filter, from })} placeholder="自" />
          <DayPicker id="changes-to" value={filter.to} onChange={(to) => setFilter({ ...filter, to })} placeholder="至" />
          <Button href={`/api/admin/${path}/export?${search}`} data-testid="export-changes">导出 CSV</Button>
        </div>
      </div>
      <QueryState query={query} rows={3}>{({ changes, more }: Changes) => (changes.length === 0 ? <EmptyState title={search === '' ? '没有变更过' : '没有符合条件的变更'} /> : <ChangeTable changes={changes} more={more} />)}</QueryState>
    </section>
  );
}
