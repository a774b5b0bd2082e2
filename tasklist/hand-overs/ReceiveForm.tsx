import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { StepProblem } from '../papers/StepProblem.tsx';
import type { HandOver } from './types.ts';

/** The receipt of papers, on the day on which they came; late entry is normal. */
export function ReceiveForm({ entry }: { entry: HandOver }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>登记签收</Button>
      {open && <ReceiveDialog entry={entry} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReceiveDialog({ entry, onClose }: { entry: HandOver; onClose: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const [receipt, setReceipt] = useState({ receivedOn: entry.handedOn, receivedBy: '', remark: '' });
  const receive = useMutation({
    mutationFn: () => api.post(`/api/hand-overs/${entry.id}/receive`, receipt),
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries({ queryKey: ['hand-overs'] });
    },
  });
  const id = `receive-${entry.id}`;
  return (
    <Modal
      open
      title={`登记签收 ${entry.numberText}`}
      okText="登记"
      cancelText="取消"
      onCancel={onClose}
      onOk={() => receive.mutate()}
      confirmLoading={receive.isPending}
      okButtonProps={{ disabled: receipt.receivedBy.trim() === '' || receipt.receivedOn === '' }}
    >
      <p className="muted">{entry.fromName}于{showDate(entry.handedOn)}移交{entry.toName}，共 {entry.items.length} 项。登记实际收到材料的日期，可以晚于收到之日补登。</p>
      <div className="hand-over-form">
        <label htmlFor={id}>签收日期</label>
        <DayPicker id={id} value={receipt.receivedOn} min={entry.handedOn} onChange={(receivedOn) => setReceipt({ ...receipt, receivedOn })} />
        <label htmlFor={`${id}-by`}>签收人</label>
        <Input id={`${id}-by`} maxLength={50} value={receipt.receivedBy} onChange={(event) => setReceipt({ ...receipt, receivedBy: event.target.value })} />
        <label htmlFor={`${id}-remark`}>备注</label>
        <Input id={`${id}-remark`} maxLength={300} value={receipt.remark} onChange={(event) => setReceipt({ ...receipt, remark: event.target.value })} />
      </div>
      <StepProblem error={receive.error} />
    </Modal>
  );
}
