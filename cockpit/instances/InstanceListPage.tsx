import './instances.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { LoadingRows } from '../../ui/components/LoadingRows.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { useSelections } from '../statistics/use-selection.ts';
import type { InstancePage } from '../types.ts';
import { FilterBar } from './FilterBar.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FindByPerson } from './FindByPerson.tsx';
import { InstanceTable } from './InstanceTable.tsx';
import { useFilters } from './use-filters.ts';

const STATES = [['', '全部'], ['running', '运行中'], ['suspended', '已中止'], ['closed', '已结束']] as const;

/** `/cockpit/instances`: every case as an instance of its procedure, found by whatever is known of it. */
export function InstanceListPage() {
  const api = useApi();
  const filters = useFilters();
  const selections = useSelections();
  const { values, change, query } = filters;
  const pages = useInfiniteQuery({
    queryKey: ['instances', query],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => api.get<InstancePage>(`/api/admin/instances?${query}${pageParam ? `${query ? '&' : ''}after=${pageParam}` : ''}`, signal),
    getNextPageParam: (page) => page.next,
    refetchInterval: 10_000,
  });
  const rows = pages.data?.pages.flatMap((page) => page.instances) ?? [];
  return (
    <>
      <PageHead title="流程实例" actions={<>{rows.length > 0 && <Link className="button-link" to={`/repairs/new${query ? `?${query}` : ''}`}>修复所列案件</Link>}<FindByPerson /><Button href={`/api/admin/instances.csv${query ? `?${query}` : ''}`} data-testid="export">导出 CSV</Button></>} />
      <section className="panel">
        <div className="panel-bar">
          <div className="scope-tabs" role="group" aria-label="状态">
            {STATES.map(([key, title]) => <button key={key} type="button" aria-pressed={(values['state'] ?? '') === key} onClick={() => change({ state: key })}>{title}</button>)}
          </div>
          <FilterChips filters={filters} />
        </div>
        {selections.data && <FilterBar filters={filters} options={selections.data} />}
        {pages.isError && !pages.data && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
        {pages.isPending && <LoadingRows />}
        {pages.data && (rows.length === 0 ? <EmptyState title="没有符合条件的流程实例" hint={query ? '可以减少条件后再找。' : ''} /> : <InstanceTable rows={rows} />)}
        {pages.hasNextPage && <div className="instance-more"><Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()} data-testid="more">继续显示</Button></div>}
      </section>
    </>
  );
}
