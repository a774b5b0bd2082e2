import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { useSession } from '../../ui/session/session-context.ts';
import './calendar.css';
import { EffectTable } from './EffectTable.tsx';
import { NoticeDays } from './NoticeDays.tsx';
import { NoticeText, type Read } from './NoticeText.tsx';
import type { Effect, NoticeDay } from './types.ts';

/** `/cockpit/calendar/enter`: a year's notice is read, corrected, its effect looked at, and proposed for a second person's approval. */
export function EnterYearPage() {
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { session } = useSession();
  const requestId = useRef(crypto.randomUUID());
  const [year, setYear] = useState(Number(session.today.slice(0, 4)) + 1);
  const [read, setRead] = useState<Read | null>(null);
  const [days, setDays] = useState<NoticeDay[]>([]);
  const [source, setSource] = useState('');
  const preview = useMutation({ mutationFn: () => api.post<Effect>('/api/admin/calendar/preview', { year, days }) });
  const submit = useMutation({
    mutationFn: () => api.post<{ id: string }>('/api/admin/calendar/proposals', { requestId: requestId.current, year, source: source.trim(), days }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['proposals'] });
      await navigate('/calendar');
    },
  });
  const change = (next: NoticeDay[]): void => {
    setDays(next);
    preview.reset();
  };
  const complete = days.length > 0 && days.every((day) => day.date);
  return (
    <>
      <PageHead title="录入放假安排">识别结果逐日核对，预览影响后提交；由另一名管理员批准后才生效。</PageHead>
      <NoticeText year={year} onYear={(next) => { setYear(next); preview.reset(); }} onRead={(result) => { setRead(result); change(result.days); }} />
      {read && (
        <section className="panel">
          <h2 className="panel-title">二、核对识别结果</h2>
          {read.remarks.length > 0 && <Alert className="notice" type="warning" showIcon title="请核对以下事项" description={<ul className="dots">{read.remarks.map((remark) => <li key={remark}>{remark}</li>)}</ul>} />}
          <p className="notice">读出放假 {days.filter((day) => !day.working).length} 天、调休上班 {days.filter((day) => day.working).length} 天。</p>
          <NoticeDays days={days} onChange={change} />
          <div className="button-row"><Button type="primary" disabled={!complete} loading={preview.isPending} onClick={() => preview.mutate()} data-testid="preview">预览对期限的影响</Button></div>
          {preview.isError && <ErrorState error={preview.error} />}
        </section>
      )}
      {preview.data && (
        <section className="panel">
          <h2 className="panel-title">三、影响和提交</h2>
          <EffectTable effect={preview.data} />
          <div className="notice-form">
            <label htmlFor="notice-source">通知的文号或者网址<Input id="notice-source" value={source} maxLength={200} onChange={(event) => setSource(event.target.value)} placeholder="国办发明电〔20××〕×号" /></label>
          </div>
          <div className="button-row"><Button type="primary" disabled={source.trim().length < 2} loading={submit.isPending} onClick={() => submit.mutate()} data-testid="submit-year">提交，等待批准</Button></div>
          {submit.isError && <ErrorState error={submit.error} />}
        </section>
      )}
    </>
  );
}
