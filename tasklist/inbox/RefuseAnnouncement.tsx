import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Modal } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { isProblem } from '../../ui/api/api-problem.ts';
import type { Announcement } from './types.ts';

const DayPicker = lazy(async () => ({ default: (await import('../../ui/components/DayPicker.tsx')).DayPicker }));

/** Sends the file back to the county that has sent it, with the reason; its case learns of it. */
export function RefuseAnnouncement({ announcement }: { announcement: Announcement }) {
  const api = useApi();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [returnedOn, setReturnedOn] = useState(announcement.sentOn);
  const refuse = useMutation({
    mutationFn: () => api.post(`/api/inbox/${announcement.id}/refusal`, { reason: reason.trim(), returnedOn }),
    onSuccess: async () => {
      setOpen(false);
      await queries.invalidateQueries({ queryKey: ['inbox'] });
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>退回</Button>
      <Modal title={`退回${announcement.personName}的档案`} open={open} onCancel={() => setOpen(false)} okText="退回" okButtonProps={{ danger: true, disabled: reason.trim().length < 5, loading: refuse.isPending }} onOk={() => refuse.mutate()} destroyOnHidden>
        <p className="muted">档案和转移证明须寄回{announcement.fromOffice}；平台随即告知该单位。</p>
        <label htmlFor="returned-on" className="field-label">退回日期</label>
        <Suspense fallback={<span className="muted">{returnedOn}</span>}><DayPicker id="returned-on" value={returnedOn} min={announcement.sentOn} onChange={setReturnedOn} /></Suspense>
        <Input.TextArea aria-label="退回的理由" rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} placeholder="为什么不由本县接收" />
        {isProblem(refuse.error) && <Alert type="error" showIcon title={refuse.error.problem.title} />}
      </Modal>
    </>
  );
}
