import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { useSession } from '../../ui/session/session-context.ts';
import { ProposalList } from '../settings/ProposalList.tsx';
import './calendar.css';
import { MonthGrid } from './MonthGrid.tsx';
import { YearList } from './YearList.tsx';
import { YearProposal } from './YearProposal.tsx';
import type { MonthView } from './types.ts';
import { ChangeHistory } from '../maintenance/ChangeHistory.tsx';

const moved = (month: string, by: number): string => {
  const date = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + by, 1));
  return date.toISOString().slice(0, 7);
};

/** `/cockpit/calendar`: the month of working days, which years are known, and years that wait for approval. */
export function CalendarPage() {
  const api = useApi();
  const { session } = useSession();
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('month') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : session.today.slice(0, 7);
  const go = (by: number): void => setParameters({ month: moved(month, by) }, { replace: true });
  const query = useQuery({ queryKey: ['calendar', month], queryFn: ({ signal }) => api.get<MonthView>(`/api/calendar?month=${month}`, signal), placeholderData: keepPreviousData });
  return (
    <>
      <PageHead title="工作日历" actions={<Link className="button-link" to="/calendar/enter">录入放假安排</Link>}>法定期限按工作日计算；未公布放假安排的年份，期限为暂定。</PageHead>
      <ProposalList kind="calendar-year" describe={(proposal) => `${proposal.subject}年放假安排`} details={(proposal) => <YearProposal proposal={proposal} />} refresh={['calendar']} />
      <QueryState query={query}>
        {(view: MonthView) => (
          <>
            <section className="panel">
              <div className="panel-bar">
                <div className="month-bar">
                  <Button onClick={() => go(-1)} aria-label="上一月">‹</Button>
                  <strong>{Number(view.month.slice(0, 4))}年{Number(view.month.slice(5))}月</strong>
                  <Button onClick={() => go(1)} aria-label="下一月">›</Button>
                  <Button onClick={() => setParameters({}, { replace: true })}>本月</Button>
                </div>
                <StatusTag tone={view.published ? 'good' : 'warn'}>{view.published ? '该年放假安排已公布' : '该年放假安排未公布'}</StatusTag>
              </div>
              <MonthGrid days={view.days} />
            </section>
            <section className="panel"><h2 className="panel-title">各年放假安排</h2><YearList years={view.years} /></section>
          </>
        )}
      </QueryState>
      <ChangeHistory path="changes/calendar" />
    </>
  );
}
