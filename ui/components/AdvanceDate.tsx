import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useApi } from '../api/api-context.ts';
import { ErrorState } from './ErrorState.tsx';
import { showDate } from '../format/dates.ts';

const DayPicker = lazy(async () => ({ default: (await import('./DayPicker.tsx')).DayPicker }));

interface Advanced {
  simulatedOn: string;
  executed: { activityId: string; on: string }[];
}

/** Demonstration and tests only: brings one case to a later day; what falls due on the way happens in order. */
export function AdvanceDate({ caseId, from }: { caseId: string; from: string }) {
  const api = useApi();
  const queries = useQueryClient();
  const [to, setTo] = useState('');
  const advance = useMutation({
    mutationFn: (day: string) => api.post<Advanced>(`/api/admin/cases/${caseId}/advance`, { to: day }),
    onSuccess: async () => {
      setTo('');
      await queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    },
  });
  return (
    <section className="panel advance" aria-label="推进演示日期" data-testid="advance">
      <div className="advance-row">
        <label htmlFor="advance-to">推进演示日期</label>
        <Suspense fallback={null}><DayPicker id="advance-to" value={to} min={from} onChange={setTo} describedBy="advance-help" /></Suspense>
        <Button type="primary" disabled={!to} loading={advance.isPending} onClick={() => advance.mutate(to)}>推进</Button>
        <small id="advance-help" className="muted">只影响本案；自 {showDate(from)} 起，途中到期的定时器按日期先后执行。</small>
      </div>
      <div aria-live="polite">
        {advance.isError && <ErrorState error={advance.error} />}
        {advance.data && (
          <div className="advance-result" data-testid="advance-result">
            <p>案件日期已到 {showDate(advance.data.simulatedOn)}，执行了 {advance.data.executed.length} 个到期的定时器。</p>
            <ul>{advance.data.executed.map((done, index) => <li key={index}>{showDate(done.on)} <code>{done.activityId}</code></li>)}</ul>
          </div>
        )}
      </div>
    </section>
  );
}
