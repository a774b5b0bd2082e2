import { Alert, Button, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { isProblem } from '../../ui/api/api-problem.ts';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import type { RecusalRequest } from './types.ts';
import { useRecusalChange } from './use-recusals.ts';

/** The head's decision on a request; who decides is a setting. */
export function DecideRequest({ caseId, request }: { caseId: string; request: RecusalRequest }) {
  const [open, setOpen] = useState(false);
  const [decision, setDecision] = useState<'granted' | 'refused' | null>(null);
  const [head, setHead] = useState('');
  const [decidedOn, setDecidedOn] = useState('');
  const [reason, setReason] = useState('');
  const change = useRecusalChange(caseId, () => setOpen(false));
  const ready = decision && head.length > 1 && decidedOn && reason.length > 1;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>登记决定</Button>
      <Modal title={`对${request.against}的回避申请`} open={open} onCancel={() => setOpen(false)} okText="登记决定" okButtonProps={{ disabled: !ready, loading: change.isPending }} onOk={() => change.mutate({ path: `recusal-requests/${request.id}/decision`, body: { decision, head, decidedOn, reason } })}>
        <div className="recusal-form">
          <Radio.Group aria-label="决定" value={decision} onChange={(event) => setDecision(event.target.value as 'granted' | 'refused')} options={[{ value: 'granted', label: '应当回避' }, { value: 'refused', label: '驳回申请' }]} />
          <label>作出决定的负责人<Input value={head} maxLength={50} onChange={(event) => setHead(event.target.value)} /></label>
          <label>决定日期<DayPicker id="recusal-decided-on" value={decidedOn} onChange={setDecidedOn} /></label>
          <label>理由<Input.TextArea value={reason} maxLength={1000} rows={3} onChange={(event) => setReason(event.target.value)} /></label>
          {isProblem(change.error) && <Alert type="error" showIcon title={change.error.problem.title} />}
        </div>
      </Modal>
    </>
  );
}
