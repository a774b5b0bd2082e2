import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Popconfirm } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import type { Choice } from './CompareTable.tsx';
import type { Comparison } from './types.ts';

/** Merges the two records as chosen. */
export function MergeRecords({ data, kept, fields }: { data: Comparison; kept: Choice; fields: Record<string, Choice> }) {
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const requestId = useRef(crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [stays, goes] = kept === 'first' ? [data.first, data.second] : [data.second, data.first];
  const merge = useMutation({
    mutationFn: () => {
      const taken = Object.fromEntries(Object.entries(fields).map(([field, side]) => [field, side === kept ? 'kept' : 'merged']));
      return api.post('/api/persons/mergers', { requestId: requestId.current, keptId: stays.id, mergedId: goes.id, fields: taken, reason });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => ['person-mergers', 'duplicates', 'cases', 'case', 'tasks'].includes(String(queryKey[0])) });
      void navigate('/duplicates?show=merged');
    },
    onError: () => {
      requestId.current = crypto.randomUUID();
    },
  });
  return (
    <div className="pair-form">
      <h2 className="panel-title">是同一人：合并</h2>
      <p className="muted">保留{stays.name}（{stays.maskedIdNumber}），另一份记录的案件、证件、抚恤金、档案全部移到其名下。此后没有新的办理内容时可以撤销合并。</p>
      <label htmlFor="merge-reason">认定为同一人的理由<Input.TextArea id="merge-reason" rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} /></label>
      {merge.isError && <ErrorState error={merge.error} />}
      <Popconfirm title="合并这两份记录？" description={`${goes.maskedIdNumber} 的全部登记移到 ${stays.maskedIdNumber} 名下。`} okText="合并" onConfirm={() => merge.mutate()} disabled={reason.trim().length < 2}>
        <Button type="primary" disabled={reason.trim().length < 2} loading={merge.isPending} data-testid="merge-persons">合并</Button>
      </Popconfirm>
    </div>
  );
}
