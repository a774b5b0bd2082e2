import { useMutation } from '@tanstack/react-query';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useApi } from '../../ui/api/api-context.ts';
import { StepProblem } from '../papers/StepProblem.tsx';
import { REVEAL_REASONS } from '../../ui/format/reveal-reasons.ts';

const OPTIONS = Object.entries(REVEAL_REASONS).map(([value, label]) => ({ value, label }));

/** The masked number, and a way to see the whole one for a stated reason; it is shown until the window is closed and kept nowhere. */
export default function RevealIdNumber({ address, onClose }: { address: string; onClose: () => void }) {
  const api = useApi();
  const [reason, setReason] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const reveal = useMutation({ gcTime: 0, mutationFn: () => api.post<{ idNumber: string }>(`${address}/id-number`, { reason, ...(note.trim() ? { note } : {}) }) });
  const needsNote = reason === 'other' && note.trim() === '';
  return (
    <Modal open title="查看完整身份证号" onCancel={onClose} footer={<Button onClick={onClose}>关闭</Button>} destroyOnHidden>
      <div className="reveal">
        {reveal.data ? (
          <>
            <p className="reveal-number" data-testid="id-number">{reveal.data.idNumber}</p>
            <p className="muted">关闭后不再显示；本次查看已经记录，审计员可以看到。</p>
          </>
        ) : (
          <>
            <p className="muted">请说明查看的原因。查看人、时间和原因将被记录。</p>
            <Select aria-label="查看原因" placeholder="查看原因" options={OPTIONS} value={reason} onChange={setReason} data-testid="reveal-reason" />
            <Input aria-label="补充说明" placeholder={reason === 'other' ? '请说明原因（必填）' : '补充说明（可选）'} maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
            <Button type="primary" disabled={!reason || needsNote} loading={reveal.isPending} onClick={() => reveal.mutate()} data-testid="reveal">查看</Button>
          </>
        )}
        <StepProblem error={reveal.error} />
      </div>
    </Modal>
  );
}
