import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { TaskSummary } from '../../ui/api/types.ts';
import { StepProblem } from '../papers/StepProblem.tsx';
import { useChangeHands } from './use-change-hands.ts';

/** 接办: a colleague's task becomes one's own, with the colleague's draft; the colleague is told. */
export function TakeOver({ task }: { task: Pick<TaskSummary, 'id' | 'name' | 'assignee'> }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const takeOver = useChangeHands(task.id, () => setOpen(false));
  return (
    <>
      <Button onClick={() => setOpen(true)} data-testid="take-over">接办</Button>
      <Modal
        open={open}
        title={`接办“${task.name}”`}
        onCancel={() => setOpen(false)}
        destroyOnHidden
        footer={<><Button onClick={() => setOpen(false)}>取消</Button><Button type="primary" disabled={reason.trim().length < 2} loading={takeOver.isPending} onClick={() => takeOver.mutate({ move: 'take-over', body: { reason: reason.trim() } })} data-testid="confirm-take-over">接办</Button></>}
      >
        <div className="reveal">
          <Alert type="info" showIcon title={`该事项现由${task.assignee?.name ?? ''}办理。接办后归您办理，其草稿一并移交，并会通知本人。`} />
          <label htmlFor="take-over-reason">接办原因</label>
          <Input id="take-over-reason" placeholder="如：经办人外出开会，期限将至" maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
          <StepProblem error={takeOver.error} />
        </div>
      </Modal>
    </>
  );
}
