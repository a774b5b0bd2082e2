import { useQuery } from '@tanstack/react-query';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import type { TaskSummary } from '../../ui/api/types.ts';
import { StepProblem } from '../papers/StepProblem.tsx';
import { useChangeHands } from './use-change-hands.ts';

interface Colleague {
  id: string;
  name: string;
  openTasks: number;
}

/** 转办: the head of the office gives a task to a named officer. */
export function Transfer({ task }: { task: Pick<TaskSummary, 'id' | 'name' | 'assignee'> }) {
  const api = useApi();
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const transfer = useChangeHands(task.id, () => setOpen(false));
  const colleagues = useQuery({ queryKey: ['colleagues', task.id], enabled: open, queryFn: ({ signal }) => api.get<{ colleagues: Colleague[] }>(`/api/tasks/${task.id}/colleagues`, signal) });
  const options = (colleagues.data?.colleagues ?? []).filter(({ id }) => id !== task.assignee?.id).map(({ id, name, openTasks }) => ({ value: id, label: `${name}（在办 ${openTasks} 件）` }));
  return (
    <>
      <Button onClick={() => setOpen(true)} data-testid="transfer">转办</Button>
      <Modal
        open={open}
        title={`转办“${task.name}”`}
        onCancel={() => setOpen(false)}
        destroyOnHidden
        footer={<><Button onClick={() => setOpen(false)}>取消</Button><Button type="primary" disabled={!to || reason.trim().length < 2} loading={transfer.isPending} onClick={() => transfer.mutate({ move: 'transfer', body: { toUserId: to, reason: reason.trim() } })} data-testid="confirm-transfer">转办</Button></>}
      >
        <div className="reveal">
          <p className="muted">{task.assignee ? `现由${task.assignee.name}办理，转办后通知双方，草稿一并移交。` : '该事项尚未认领。'}</p>
          <label htmlFor="transfer-to">转给</label>
          <Select id="transfer-to" style={{ width: '100%' }} placeholder="选择本单位经办人员" loading={colleagues.isLoading} options={options} value={to} onChange={setTo} notFoundContent="本单位没有其他在岗经办人员" />
          <label htmlFor="transfer-reason">转办原因</label>
          <Input id="transfer-reason" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
          <StepProblem error={transfer.error ?? colleagues.error} />
        </div>
      </Modal>
    </>
  );
}
