import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { StepProblem } from '../papers/StepProblem.tsx';

interface Props {
  applied: number;
  busy: boolean;
  error: unknown;
  onUndo: (reason: string) => Promise<boolean>;
}

/** Takes back a whole import; the reasons against it are listed by line. */
export function UndoImport({ applied, busy, error, onUndo }: Props) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <Button danger onClick={() => setOpen(true)} data-testid="undo-open">撤销整次导入</Button>
      <Modal open={open} title="撤销整次导入" onCancel={() => setOpen(false)} okText="撤销导入" cancelText="不撤销" okButtonProps={{ danger: true, disabled: reason.trim().length < 2, loading: busy }} onOk={() => void onUndo(reason).then((done) => { if (done) setOpen(false); })} destroyOnHidden>
        <p>本次写入的 {applied} 行将全部从名册中去掉，包括由此登记的人员、抚恤关系和抚恤金。导入以后已有办理内容的，不能撤销。</p>
        <Input.TextArea aria-label="撤销的原因" placeholder="撤销的原因" rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} data-testid="undo-reason" />
        <StepProblem error={error} />
      </Modal>
    </>
  );
}
