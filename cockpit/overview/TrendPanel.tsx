import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { TrendChart } from './TrendChart.tsx';
import type { Trend, TrendPoint } from './types.ts';

const SPANS = [[1, '1 小时'], [24, '24 小时'], [168, '7 天'], [720, '30 天']] as const;
const CHARTS: readonly { key: Exclude<keyof TrendPoint, 'at'>; title: string; alarm?: boolean }[] = [
  { key: 'runningCases', title: '办理中案件' },
  { key: 'openTasks', title: '待办事项' },
  { key: 'overdue', title: '超期', alarm: true },
  { key: 'openIncidents', title: '异常', alarm: true },
  { key: 'donePerMinute', title: '外部任务完成（每分钟）' },
  { key: 'failedPerMinute', title: '外部任务失败（每分钟）', alarm: true },
  { key: 'pendingCommands', title: '待送引擎' },
  { key: 'pendingEvents', title: '待入任务列表' },
];

/** How the numbers of the whole platform went, one small chart each. */
export function TrendPanel() {
  const api = useApi();
  const [hours, setHours] = useState<number>(24);
  const query = useQuery({ queryKey: ['trend', hours], queryFn: ({ signal }) => api.get<Trend>(`/api/admin/trend?hours=${hours}`, signal), refetchInterval: 60_000 });
  return (
    <section className="panel">
      <div className="panel-bar">
        <h2>走势</h2>
        <div className="scope-tabs" role="group" aria-label="时段">{SPANS.map(([value, title]) => <button key={value} type="button" aria-pressed={hours === value} onClick={() => setHours(value)}>{title}</button>)}</div>
      </div>
      <QueryState query={query} rows={4}>
        {({ points, keptDays }: Trend) => (points.length < 2 ? <EmptyState title="还没有足够的记录" hint="服务每分钟记录一次，几分钟后即可看到走势。" /> : (
          <>
            <div className="trends" data-testid="trends">{CHARTS.map(({ key, title, alarm }) => <TrendChart key={key} title={title} points={points.map((point) => ({ at: point.at, value: point[key] }))} alarm={alarm ?? false} />)}</div>
            <p className="muted">全平台合计，每分钟记录一次，保留 {keptDays} 天。</p>
          </>
        ))}
      </QueryState>
    </section>
  );
}
