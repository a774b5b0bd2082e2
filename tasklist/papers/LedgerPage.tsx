import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button, Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { Pager } from '../../ui/components/Pager.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import type { Ledger, Series } from './types.ts';

const PAGE_SIZE = 50;
const keyOf = (series: Series): string => `${series.officeCode}/${series.series}/${series.year}`;

/** `/tasklist/ledger`: the numbers of an office, series and year without a hole, each with its state. */
export function LedgerPage() {
  const api = useApi();
  const list = useQuery({ queryKey: ['number-series'], queryFn: ({ signal }) => api.get<{ series: Series[] }>('/api/number-series', signal) });
  return (
    <>
      <PageHead title="文号登记簿" />
      <section className="panel">
        <QueryState query={list}>
          {({ series }: { series: Series[] }) => (series.length === 0 ? <EmptyState title="还没有编号的文书" hint="文书编号后，文号会按单位、字别和年度出现在这里。" /> : <SeriesView all={series} />)}
        </QueryState>
      </section>
    </>
  );
}

function SeriesView({ all }: { all: Series[] }) {
  const api = useApi();
  const [parameters, setParameters] = useSearchParams();
  const chosen = all.find((series) => keyOf(series) === parameters.get('series')) ?? (all[0] as Series);
  const page = Math.max(1, Number(parameters.get('page')) || 1);
  const address = new URLSearchParams({ office: chosen.officeCode, series: chosen.series, year: String(chosen.year) });
  const ledger = useQuery({ queryKey: ['ledger', keyOf(chosen), page], queryFn: ({ signal }) => api.get<Ledger>(`/api/number-ledger?${address}&page=${page}&pageSize=${PAGE_SIZE}`, signal), placeholderData: keepPreviousData });
  return (
    <>
      <div className="panel-bar">
        <Select
          className="paper-wide"
          aria-label="登记簿"
          value={keyOf(chosen)}
          onChange={(series) => setParameters({ series }, { replace: true })}
          options={all.map((series) => ({ value: keyOf(series), label: `${series.officeName} · ${series.series}字 · ${series.year} 年（${series.last} 号）` }))}
        />
        <Button href={`/api/number-ledger.csv?${address}`} download data-testid="ledger-csv">导出 CSV</Button>
      </div>
      <QueryState query={ledger}>
        {(data: Ledger) => (
          <>
            {data.holes.length > 0 && <Alert type="error" showIcon title={`登记簿缺号：${data.holes.join('、')}`} description="请立即联系系统管理员核查。" />}
            <LedgerTable rows={data.rows} />
            <Pager page={page} pageSize={PAGE_SIZE} total={data.total} onPage={(next) => setParameters({ series: keyOf(chosen), page: String(next) }, { replace: true })} />
          </>
        )}
      </QueryState>
    </>
  );
}
