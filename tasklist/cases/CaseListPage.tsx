import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import type { CaseSummary } from '../../ui/api/types.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { Pager } from '../../ui/components/Pager.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { CASE_STATUS } from '../../ui/format/labels.ts';
import { CaseTable } from './CaseTable.tsx';

const PAGE_SIZE = 20;
interface CasePageData {
  cases: CaseSummary[];
  total: number;
}

/** `/tasklist/cases`: the cases that this person may see; state and page are in the address. What was searched for may name a person: it stays in the browser's history, beside the address and not in it. */
export function CaseListPage() {
  const api = useApi();
  const [parameters, setParameters] = useSearchParams();
  const { state } = useLocation() as { state: { query?: string } | null };
  const query = state?.query ?? parameters.get('query') ?? '';
  const [typed, setTyped] = useState(query);
  const status = parameters.get('status') ?? '';
  const ended = parameters.get('ended') === 'true';
  const page = Math.max(1, Number(parameters.get('page')) || 1);
  const set = (changes: Record<string, string>, search = query) => setParameters((previous) => new URLSearchParams(Object.entries({ ...Object.fromEntries(previous), query: '', ...changes }).filter(([, value]) => value)), { replace: true, state: { query: search } });
  const sent = { page, pageSize: PAGE_SIZE, ...(query ? { query } : {}), ...(status ? { status } : {}), ...(ended ? { ended: true } : {}) };
  const cases = useQuery({ queryKey: ['cases', query, status, ended, page], queryFn: ({ signal }) => api.search<CasePageData>('/api/cases/search', sent, signal), placeholderData: keepPreviousData, refetchInterval: 15_000 });
  return (
    <>
      <PageHead title="案件" actions={<Link to="/intake" className="button-link">收件</Link>} />
      <section className="panel">
        <div className="panel-bar">
          <div className="scope-tabs" role="group" aria-label="状态">
            {['', 'running', 'suspended', 'closed'].map((key) => (
              <button key={key} type="button" aria-pressed={!ended && status === key} onClick={() => set({ status: key, ended: '', page: '' })}>{key ? CASE_STATUS[key as CaseSummary['status']] : '全部'}</button>
            ))}
            <button type="button" aria-pressed={ended} onClick={() => set({ status: '', ended: 'true', page: '' })}>撤回、撤销和终止</button>
          </div>
          <Input.Search className="search" allowClear placeholder="按案号、姓名或公民身份号码查找" aria-label="查找案件" value={typed} onChange={(event) => setTyped(event.target.value)} onSearch={(value) => set({ page: '' }, value.trim())} />
        </div>
        <QueryState query={cases}>
          {(data: CasePageData) => data.cases.length === 0 ? (
            <EmptyState title={query || status || ended ? '没有符合条件的案件' : '还没有案件'} hint={query || status || ended ? '请换一个条件。' : '收件后，案件会出现在这里。'} />
          ) : (
            <>
              <CaseTable cases={data.cases} />
              <Pager page={page} pageSize={PAGE_SIZE} total={data.total} onPage={(next) => set({ page: String(next) })} />
            </>
          )}
        </QueryState>
      </section>
    </>
  );
}
