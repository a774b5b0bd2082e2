import { Button, Input } from 'antd';
import { useState } from 'react';
import { StepProblem } from './StepProblem.tsx';
import type { Paper } from './types.ts';
import { usePaperStep } from './use-paper.ts';

/** The paper is void from now on; its number stays in the ledger. */
export function VoidForm({ paper }: { paper: Paper }) {
  const step = usePaperStep(paper);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!open) return <section className="paper-step"><Button danger onClick={() => setOpen(true)} data-testid="void-open">作废文书</Button></section>;
  return (
    <section className="paper-step">
      <h3>作废文书</h3>
      <p className="muted">作废后不能恢复；文号 {paper.numberText} 保留在登记簿中，不再使用。需要时可以补发，补发的文书另行编号。</p>
      <Input.TextArea rows={2} maxLength={500} aria-label="作废原因" placeholder="作废原因（必填）" value={reason} onChange={(event) => setReason(event.target.value)} />
      <div className="paper-fields">
        <Button danger type="primary" loading={step.isPending} disabled={reason.trim() === ''} onClick={() => step.mutate({ path: 'void', body: { reason } })} data-testid="void">确认作废</Button>
        <Button onClick={() => setOpen(false)}>取消</Button>
      </div>
      <StepProblem error={step.error} />
    </section>
  );
}
