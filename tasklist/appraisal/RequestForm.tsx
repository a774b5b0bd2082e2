import { Alert, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { recusalGrounds } from '../../regulations/recusal/index.ts';
import { isProblem } from '../../ui/api/api-problem.ts';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { useRecusalChange } from './use-recusals.ts';

interface Props {
  caseId: string;
  open: boolean;
  onClose: () => void;
}

const GROUNDS = Object.entries(recusalGrounds).map(([value, { text }]) => ({ value, label: text }));
const EMPTY = { requestedOn: '', requestedBy: '', kind: 'officer' as 'officer' | 'expert', who: '', ground: null as string | null, reason: '' };

/** Takes down that a party asks for somebody to withdraw. The 细则 gives no form for it; the office decides. */
export function RequestForm({ caseId, open, onClose }: Props) {
  const [draft, setDraft] = useState(EMPTY);
  const change = useRecusalChange(caseId, () => {
    setDraft(EMPTY);
    onClose();
  });
  const { requestedOn, requestedBy, kind, who, ground, reason } = draft;
  const ready = requestedOn && requestedBy.length > 1 && who.length > 1 && ground && reason.length > 1;
  const against = kind === 'officer' ? { kind, login: who.trim() } : { kind, code: who.trim() };
  return (
    <Modal title="登记当事人的回避申请" open={open} onCancel={onClose} okText="登记" okButtonProps={{ disabled: !ready, loading: change.isPending }} onOk={() => change.mutate({ path: 'recusal-requests', body: { requestedOn, requestedBy, against, ground, reason } })}>
      <div className="recusal-form">
        <label>申请日期<DayPicker id="recusal-requested-on" value={requestedOn} onChange={(day) => setDraft({ ...draft, requestedOn: day })} /></label>
        <label>申请人<Input value={requestedBy} maxLength={50} placeholder="姓名，以及与本案的关系" onChange={(event) => setDraft({ ...draft, requestedBy: event.target.value })} /></label>
        <Radio.Group aria-label="被申请回避的人员" value={kind} onChange={(event) => setDraft({ ...draft, kind: event.target.value as typeof kind, who: '' })} options={[{ value: 'officer', label: '工作人员' }, { value: 'expert', label: '鉴定专家' }]} />
        <label>{kind === 'officer' ? '工作人员的账号' : '专家编号'}<Input value={who} maxLength={32} onChange={(event) => setDraft({ ...draft, who: event.target.value })} /></label>
        <label>情形<Select value={ground} placeholder="选择第4条规定的情形" onChange={(value) => setDraft({ ...draft, ground: value })} options={GROUNDS} /></label>
        <label>理由<Input.TextArea value={reason} maxLength={1000} rows={3} onChange={(event) => setDraft({ ...draft, reason: event.target.value })} /></label>
        {isProblem(change.error) && <Alert type="error" showIcon title={change.error.problem.title} />}
      </div>
    </Modal>
  );
}
