import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { Pager } from '../../ui/components/Pager.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { HandOverTable } from './HandOverTable.tsx';
import type { HandOvers } from './types.ts';

const PAGE_SIZE = 50;
const FILTERS = ['direction', 'open', 'from', 'until', 'query'] as const;

/** `/tasklist/hand-overs`: the register of papers that the user's offices gave away or received (第31条). */
export function HandOverPage() {
  const api = useApi();
  const [parameters, setParameters] = useSearchParams();
  const page = Math.max(1, Number(parameters.get('page')) || 1);
  const filter = new URLSearchParams(FILTERS.flatMap((name) => (parameters.get(name) ? [[name, parameters.get(name) as string]] : [])));
  const query = useQuery({ queryKey: ['hand-overs', 'office', filter.toString(), page], queryFn: ({ signal }) => api.get<HandOvers>(`/api/hand-overs?${filter}&page=${page}&pageSize=${PAGE_SIZE}`, signal), placeholderData: keepPreviousData });
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(parameters);
    next.delete('page');
    if (value) next.set(name, value);
    else next.delete(name);
    setParameters(next, { replace: true });
  };
  const value = (name: string): string => parameters.get(name) ?? '';
  return (
    <>
      <PageHead title="材料交接登记簿" />
      <section className="panel">
        <div className="panel-bar">
          <div className="hand-over-filter">
            <Segmented value={value('direction')} onChange={(chosen) => set('direction', chosen)} options={[{ value: '', label: '全部' }, { value: 'sent', label: '移出' }, { value: 'received', label: '移入' }]} />
            <Checkbox checked={value('open') === 'true'} onChange={(event) => set('open', event.target.checked ? 'true' : '')}>只看未签收</Checkbox>
            <label htmlFor="hand-over-from">移交日期</label>
            <DayPicker id="hand-over-from" value={value('from')} onChange={(day) => set('from', day)} />
            <label htmlFor="hand-over-until">至</label>
            <DayPicker id="hand-over-until" value={value('until')} onChange={(day) => set('until', day)} />
            <Input.Search allowClear aria-label="查找" placeholder="案号、姓名、编号或者邮件号码" defaultValue={value('query')} maxLength={100} onSearch={(words) => set('query', words.trim())} />
          </div>
          <Button href={`/api/hand-overs.csv?${filter}`} download data-testid="hand-overs-csv">导出 CSV</Button>
        </div>
        <QueryState query={query}>
          {(data: HandOvers) => (data.rows.length === 0
            ? <EmptyState title="没有符合条件的交接记录" hint="材料在申请人和各级之间移交时，自动登记在这里。" />
            : <><HandOverTable rows={data.rows} withCase /><Pager page={page} pageSize={PAGE_SIZE} total={data.total} onPage={(next) => setParameters((now) => { now.set('page', String(next)); return now; }, { replace: true })} /></>)}
        </QueryState>
      </section>
    </>
  );
}
