import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { isProblem } from '../../ui/api/api-problem.ts';

/** What the level above has found. */
export function ReviewRecusal({ id }: { id: string }) {
  const api = useApi();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [finding, setFinding] = useState('');
  const review = useMutation({
    mutationFn: () => api.post(`/api/recusals/${id}/review`, { finding: finding.trim() }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['late-recusals'] });
      setOpen(false);
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)} data-testid="review-recusal">登记复核结果</Button>
      <Modal title="复核结果" open={open} onCancel={() => setOpen(false)} okText="登记" okButtonProps={{ disabled: finding.trim().length < 2, loading: review.isPending }} onOk={() => review.mutate()} destroyOnHidden>
        <Input.TextArea aria-label="复核结果" rows={4} maxLength={1000} value={finding} onChange={(event) => setFinding(event.target.value)} placeholder="所办事项是否受影响，如何处理" />
        {isProblem(review.error) && <Alert type="error" showIcon title={review.error.problem.title} />}
      </Modal>
    </>
  );
}
