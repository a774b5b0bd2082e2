import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApi } from '../../ui/api/api-context.ts';
import { ErrorState } from '../../ui/components/ErrorState.tsx';

/** Two persons after all: the pair is not offered again. */
export function DismissPair({ firstId, secondId }: { firstId: string; secondId: string }) {
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const dismiss = useMutation({
    mutationFn: () => api.post(`/api/persons/duplicates/${firstId}/${secondId}/dismiss`, { reason }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['duplicates'] });
      void navigate('/duplicates');
    },
  });
  return (
    <div className="pair-form">
      <h2 className="panel-title">不是同一人：排除</h2>
      <label htmlFor="dismiss-reason">理由<Input.TextArea id="dismiss-reason" rows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} /></label>
      {dismiss.isError && <ErrorState error={dismiss.error} />}
      <Button disabled={reason.trim().length < 2} loading={dismiss.isPending} onClick={() => dismiss.mutate()} data-testid="dismiss-pair">不是同一人，不再提示</Button>
    </div>
  );
}
