import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { ErrorState } from '../../ui/components/ErrorState.tsx';
import type { Topic } from './types.ts';

/** Pauses a topic, with the reason; or resumes it. */
export function TopicSwitch({ topic: { topic, pause } }: { topic: Topic }) {
  const api = useApi();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const change = useMutation({
    mutationFn: () => (pause ? api.post(`/api/admin/topics/${topic}/resume`) : api.post(`/api/admin/topics/${topic}/pause`, { reason: reason.trim() })),
    onSuccess: () => {
      setAsking(false);
      setReason('');
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['topics'] }),
  });
  if (pause) return <><Button size="small" type="primary" loading={change.isPending} onClick={() => change.mutate()} data-testid="resume-topic">恢复</Button>{change.isError && <ErrorState error={change.error} />}</>;
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)} data-testid="pause-topic">暂停</Button>
      <Modal open={asking} title={`暂停 ${topic}`} okText="暂停" cancelText="取消" okButtonProps={{ disabled: reason.trim().length < 2, loading: change.isPending, danger: true }} onOk={() => change.mutate()} onCancel={() => setAsking(false)} destroyOnHidden>
        <Input.TextArea aria-label="暂停的理由" placeholder="故障的原因、预计何时恢复" maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} value={reason} onChange={(event) => setReason(event.target.value)} data-testid="pause-reason" />
        {change.isError && <ErrorState error={change.error} />}
      </Modal>
    </>
  );
}
