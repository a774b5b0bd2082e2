import './overview.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { AlarmTable } from '../alarms/AlarmTable.tsx';
import { IncidentList } from '../incidents/IncidentList.tsx';
import { LapseWarning } from '../settings/LapseWarning.tsx';
import { PlatformPanel } from './PlatformPanel.tsx';
import { TrendPanel } from './TrendPanel.tsx';
import type { Overview } from '../types.ts';

interface Card {
  key: keyof Overview;
  title: string;
  hint: string;
  to?: string;
  /** a number above zero needs a look */
  alarm?: boolean;
}

const CARDS: readonly Card[] = [
  { key: 'runningCases', title: '办理中案件', hint: '流程实例正在运行', to: '/instances?state=running' },
  { key: 'closedCases', title: '已办结案件', hint: '流程已结束', to: '/instances?state=closed' },
  { key: 'openTasks', title: '待办事项', hint: '各单位待办合计' },
  { key: 'overdue', title: '超期', hint: '已过法定期限、尚未办结', to: '/instances?overdue=true', alarm: true },
  { key: 'dueToday', title: '今日到期', hint: '法定期限今日届满', to: '/instances?dueToday=true' },
  { key: 'openIncidents', title: '异常', hint: '需要管理员处理', to: '/incidents', alarm: true },
  { key: 'pendingCommands', title: '待送引擎', hint: '已受理、引擎尚未确认的指令' },
  { key: 'pendingEvents', title: '待入任务列表', hint: '引擎已记录、尚未应用的事件' },
];

/** `/cockpit/`: the numbers of the moment, and what needs a hand. */
export function OverviewPage() {
  const api = useApi();
  const overview = useQuery({ queryKey: ['overview'], queryFn: ({ signal }) => api.get<Overview>('/api/admin/overview', signal), refetchInterval: 5_000 });
  return (
    <>
      <PageHead title="运行概览" />
      <LapseWarning />
      <QueryState query={overview} rows={3}>
        {(data: Overview) => (
          <ul className="cards" data-testid="overview">
            {CARDS.map(({ key, title, hint, to, alarm }) => {
              const body = <><span className="card-title">{title}</span><strong>{data[key]}</strong><small>{hint}</small></>;
              return <li key={key} className={alarm && data[key] > 0 ? 'card card-alarm' : 'card'} data-card={key}>{to ? <Link to={to}>{body}</Link> : <div>{body}</div>}</li>;
            })}
          </ul>
        )}
      </QueryState>
      <AlarmTable />
      <TrendPanel />
      <PlatformPanel />
      <section className="panel">
        <h2 className="panel-title">待处理异常</h2>
        <IncidentList />
      </section>
    </>
  );
}
