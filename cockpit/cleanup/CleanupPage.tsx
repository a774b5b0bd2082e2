import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { Facts } from '../../ui/components/Facts.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showDate, showInstant } from '../../ui/format/dates.ts';

interface Cleanup {
  enabled: boolean;
  windowStart: string | null;
  windowEnd: string | null;
  nextRun: string | null;
  keptDays: number;
  trendDays: number;
  definitions: { key: string; name: string; version: number; keptDays: number | null; finished: number; cleanable: number }[];
  forecast: { from: string; instances: number }[];
}

/** `/cockpit/cleanup`: what is kept how long, when the engine forgets, and how much. */
export function CleanupPage() {
  const api = useApi();
  const query = useQuery({ queryKey: ['history-cleanup'], queryFn: ({ signal }) => api.get<Cleanup>('/api/admin/history-cleanup', signal), refetchInterval: 60_000 });
  return (
    <>
      <PageHead title="保存和清理">引擎的历史只为运行而保存；案件、办理记录、文书和审计由平台长期保存，不在此清理。</PageHead>
      <QueryState query={query}>
        {(data: Cleanup) => (
          <>
            <section className="panel" data-testid="cleanup">
              <Facts
                items={[
                  ['自动清理', data.enabled ? <StatusTag tone="good">已启用</StatusTag> : <StatusTag tone="warn">未启用</StatusTag>],
                  ['清理时段', data.windowStart && data.windowEnd ? `每日 ${data.windowStart} 至 ${data.windowEnd}` : '未设定'],
                  ['下次清理', showInstant(data.nextRun) || '未安排'],
                  ['引擎历史', `实例结束后保存 ${data.keptDays} 天`],
                  ['走势记录', `保存 ${data.trendDays} 天`],
                  ['案件和审计', '长期保存'],
                ]}
              />
            </section>
            <section className="panel">
              <h2 className="panel-title">预计清理</h2>
              {data.forecast.length === 0 ? <EmptyState title="没有等待清理的历史" /> : (
                <div className="grid-wrap"><table className="grid" data-testid="forecast"><thead><tr><th>所在周（周一）</th><th>实例</th></tr></thead><tbody>{data.forecast.map((week) => <tr key={week.from}><td>{showDate(week.from)}</td><td>{week.instances}</td></tr>)}</tbody></table></div>
              )}
            </section>
            <section className="panel">
              <h2 className="panel-title">引擎中的历史</h2>
              {data.definitions.length === 0 ? <EmptyState title="引擎中没有流程定义" /> : (
                <div className="grid-wrap">
                  <table className="grid">
                    <thead><tr><th>流程</th><th>版本</th><th>保存天数</th><th>已结束</th><th>可以清理</th></tr></thead>
                    <tbody>{data.definitions.map((row) => <tr key={`${row.key}-${row.version}`}><td>{row.name}</td><td>{row.version}</td><td>{row.keptDays ?? '—'}</td><td>{row.finished}</td><td>{row.cleanable}</td></tr>)}</tbody>
                  </table>
                </div>
              )}
            </section>
          </>
        )}
      </QueryState>
    </>
  );
}
