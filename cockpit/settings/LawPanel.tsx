import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showDate } from '../../ui/format/dates.ts';
import type { Law } from './types.ts';

/** How long the 细则 is applied, and the decision that it goes on being applied (第49条). */
export function LawPanel() {
  const api = useApi();
  const query = useQuery({ queryKey: ['law'], queryFn: ({ signal }) => api.get<Law>('/api/admin/law', signal) });
  return (
    <section className="panel" data-testid="law">
      <h2 className="panel-title">细则的有效期和继续适用（第49条）</h2>
      <QueryState query={query} rows={2}>
        {({ validity, continuations }: Law) => (
          <>
            <div className="record-line notice">
              <div className="record-main">
                <strong>{validity.title}</strong>
                <small>{validity.documentNumber} · {showDate(validity.from)}施行，有效期至{showDate(validity.until)}{validity.coveredUntil !== validity.until && `；已决定继续适用${validity.coveredUntil ? `至${showDate(validity.coveredUntil)}` : '，至另行决定时止'}`}</small>
              </div>
              <StatusTag tone={validity.needsDecision ? 'warn' : 'good'}>{validity.daysLeft === null ? '有效' : validity.daysLeft < 0 ? '已过有效期' : `剩余 ${validity.daysLeft} 天`}</StatusTag>
            </div>
            {continuations.length > 0 && <ul className="dots notice">{continuations.map((entry) => <li key={`${entry.from}-${entry.basis}`}>申请日期自{showDate(entry.from)}{entry.until ? `至${showDate(entry.until)}` : '起'}的案件继续适用；依据：{entry.basis}</li>)}</ul>}
            <ContinuationForm />
          </>
        )}
      </QueryState>
    </section>
  );
}

function ContinuationForm() {
  const api = useApi();
  const queries = useQueryClient();
  const requestId = useRef(crypto.randomUUID());
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [basis, setBasis] = useState('');
  const submit = useMutation({
    mutationFn: () => api.post('/api/admin/law/continuations', { requestId: requestId.current, from, until: until || null, basis: basis.trim() }),
    onSuccess: async () => {
      requestId.current = crypto.randomUUID();
      setFrom('');
      setUntil('');
      setBasis('');
      await queries.invalidateQueries({ queryKey: ['proposals'] });
    },
  });
  return (
    <div className="setting-form">
      <div className="notice-row">
        <label htmlFor="continue-from">继续适用，自（申请日期）<DayPicker id="continue-from" value={from} onChange={setFrom} /></label>
        <label htmlFor="continue-until">至（可以不填）<DayPicker id="continue-until" value={until} onChange={setUntil} /></label>
        <label htmlFor="continue-basis">依据（文号、日期）<Input id="continue-basis" value={basis} maxLength={500} onChange={(event) => setBasis(event.target.value)} style={{ width: 280 }} /></label>
        <Button type="primary" disabled={!from || basis.trim().length < 2} loading={submit.isPending} onClick={() => submit.mutate()}>提交，等待批准</Button>
      </div>
      {submit.isError && <ErrorState error={submit.error} />}
    </div>
  );
}
