import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { Pager } from '../../ui/components/Pager.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { useSession } from '../../ui/session/session-context.ts';
import { StepProblem } from '../papers/StepProblem.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { KIND_NAMES, STATUS_NAMES, type RegisterPageData } from './types.ts';
import './register.css';

const PAGE_SIZE = 20;
const KINDS = [{ value: '', label: '全部种类' }, ...Object.entries(KIND_NAMES).map(([value, label]) => ({ value, label }))];
const STATUSES = [{ value: '', label: '全部状态' }, ...Object.entries(STATUS_NAMES).map(([value, label]) => ({ value, label }))];

/** `/tasklist/register`: who holds which certificate; kind, state and page are in the address. What was searched for names a person: it stays in the browser's history, beside the address and not in it. */
export function RegisterPage() {
  const api = useApi();
  const { session } = useSession();
  const isCounty = session.roles.some(({ role, level }) => role === 'caseworker' && level === 'county');
  const [parameters, setParameters] = useSearchParams();
  const { state } = useLocation() as { state: { query?: string } | null };
  const query = state?.query ?? '';
  const [typed, setTyped] = useState(query);
  const page = Math.max(1, Number(parameters.get('page')) || 1);
  const chosen = Object.fromEntries(['kind', 'status'].flatMap((key) => (parameters.get(key) ? [[key, parameters.get(key) as string]] : [])));
  const expiring = parameters.get('expiring') === 'true';
  const set = (changes: Record<string, string>, search = query) => setParameters((previous) => new URLSearchParams(Object.entries({ ...Object.fromEntries(previous), page: '', ...changes }).filter(([, value]) => value)), { replace: true, state: { query: search } });
  const filter = { ...chosen, ...(query ? { query } : {}), ...(expiring ? { expiring } : {}) };
  const isFiltered = Object.keys(filter).length > 0;
  const register = useQuery({ queryKey: ['register', filter, page], queryFn: ({ signal }) => api.search<RegisterPageData>('/api/register/search', { ...filter, page, pageSize: PAGE_SIZE }, signal), placeholderData: keepPreviousData });
  const take = useMutation({ mutationFn: (format: 'csv' | 'xlsx') => api.download(`/api/register/export.${format}`, filter, `伤残人员名册.${format}`) });
  const count = register.data?.expiring ?? 0;
  return (
    <>
      <PageHead title="伤残人员名册" actions={isCounty && <Link to="/register/imports" className="button-link">导入名册</Link>}>
        {register.data && (expiring ? `有效期在 ${register.data.noticeDays} 天内届满，或者已经届满而没有换发的证件。提前天数由系统管理员在参数设置中规定。` : '本单位和下级单位登记的伤残人员证件。')}
      </PageHead>
      <section className="panel">
        <div className="panel-bar register-bar">
          <div className="scope-tabs" role="group" aria-label="范围">
            <button type="button" aria-pressed={!expiring} onClick={() => set({ expiring: '' })}>全部</button>
            <button type="button" aria-pressed={expiring} onClick={() => set({ expiring: 'true', status: '' })} data-testid="expiring">即将到期{count > 0 && ` ${count}`}</button>
          </div>
          <Select className="register-kind" aria-label="证件种类" value={chosen['kind'] ?? ''} options={KINDS} onChange={(kind) => set({ kind })} popupMatchSelectWidth={false} />
          {!expiring && <Select aria-label="状态" value={chosen['status'] ?? ''} options={STATUSES} onChange={(status) => set({ status })} popupMatchSelectWidth={false} />}
          <Input.Search className="search" allowClear placeholder="姓名、证件编号（含原编号）" aria-label="查找人员" value={typed} onChange={(event) => setTyped(event.target.value)} onSearch={(value) => set({}, value.trim())} />
          <span className="register-export"><Button disabled={take.isPending} onClick={() => take.mutate('csv')} data-testid="export-csv">导出 CSV</Button><Button disabled={take.isPending} onClick={() => take.mutate('xlsx')}>导出 XLSX</Button></span>
        </div>
        <StepProblem error={take.error} />
        <QueryState query={register}>
          {({ lines, total }: RegisterPageData) => lines.length === 0 ? (
            <EmptyState title={isFiltered ? '没有符合条件的证件' : '名册里还没有人员'} hint={isFiltered ? '请换一个条件。原证件编号也可以查找。' : '发证后自动登记；已有的名册可以导入。'} />
          ) : (
            <>
              <RegisterTable lines={lines} renewable={expiring && isCounty} />
              <Pager page={page} pageSize={PAGE_SIZE} total={total} onPage={(next) => set({ page: String(next) })} />
            </>
          )}
        </QueryState>
      </section>
    </>
  );
}
