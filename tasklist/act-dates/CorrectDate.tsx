import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import type { TimelineAct } from '../../ui/api/types.ts';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { FileField } from '../papers/FileField.tsx';
import { StepProblem } from '../papers/StepProblem.tsx';
import { DateEffects } from './DateEffects.tsx';
import type { DatePreview } from './DateEffects.tsx';
import { useDateChange } from './use-date-change.ts';

interface Props {
  act: TimelineAct;
  caseId: string;
  seenAt: string;
  earliest: string;
  today: string;
  onClose: () => void;
}

/** 更正日期: the true date of an act, what it does to the deadlines before it is sent, and why. */
export function CorrectDate({ act, caseId, seenAt, earliest, today, onClose }: Props) {
  const api = useApi();
  const requestId = useRef(crypto.randomUUID());
  const [happenedOn, setHappenedOn] = useState('');
  const [reason, setReason] = useState('');
  const [uploadId, setUploadId] = useState<string | null>(null);
  const change = useDateChange(caseId, seenAt, onClose);
  const preview = useQuery({
    queryKey: ['date-preview', act.id, happenedOn],
    enabled: happenedOn !== '' && happenedOn !== act.happenedOn,
    queryFn: ({ signal: _ }) => api.post<DatePreview>(`/api/acts/${act.id}/date-preview`, { happenedOn }),
  });
  const possible = preview.data && preview.data.refusal === null;
  const submit = () => change.mutate({ path: `/api/acts/${act.id}/date-corrections`, body: { requestId: requestId.current, happenedOn, reason: reason.trim(), ...(uploadId ? { uploadId } : {}) } });
  return (
    <Modal
      open
      width={720}
      title={`更正日期：${act.actName}`}
      onCancel={onClose}
      footer={<><Button onClick={onClose}>取消</Button><Button type="primary" disabled={!possible || reason.trim().length < 2} loading={change.isPending} onClick={submit} data-testid="send-correction">{preview.data?.needsSecondPerson ? '提交，等待核准' : '更正'}</Button></>}
    >
      <div className="correct-date">
        <p>原日期 <strong>{showDate(act.happenedOn)}</strong>。原日期保留在办理过程中；已制发文书上的日期不变，有误的请作废后补发。</p>
        <label htmlFor="new-date">正确日期<DayPicker id="new-date" value={happenedOn} min={earliest} max={today} onChange={setHappenedOn} /></label>
        <label htmlFor="date-reason">更正原因<Input.TextArea id="date-reason" rows={2} maxLength={500} placeholder="如：收件章日期登记有误，以签收回执为准" value={reason} onChange={(event) => setReason(event.target.value)} /></label>
        <FileField id="date-evidence" label="上传依据（可不传）" onUploaded={(stored) => setUploadId(stored.id)} />
        {preview.isFetching && <p className="muted">正在计算对期限的影响…</p>}
        {preview.data && <DateEffects preview={preview.data} />}
        {preview.data?.needsSecondPerson && possible && <Alert type="info" showIcon title="该日期关系法定期限，须由本单位另一名经办人核准后生效。" />}
        <StepProblem error={change.error ?? preview.error} />
      </div>
    </Modal>
  );
}
