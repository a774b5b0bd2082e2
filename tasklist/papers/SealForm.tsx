import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { StepProblem } from './StepProblem.tsx';
import type { Paper } from './types.ts';
import { usePaperStep } from './use-paper.ts';

/** The paper was printed and sealed in ink: how many copies, and when. */
export function SealForm({ paper }: { paper: Paper }) {
  const [copies, setCopies] = useState(paper.copies.count);
  const [sealedOn, setSealedOn] = useState(paper.today);
  const step = usePaperStep(paper);
  return (
    <section className="paper-step">
      <h3>登记打印用印</h3>
      <p className="muted">下载 PDF 打印，加盖单位印章后登记。{paper.copies.stated ? `法定一式 ${paper.copies.count} 份。` : `通常打印 ${paper.copies.count} 份。`}</p>
      <div className="paper-fields">
        <label htmlFor="copies">份数</label>
        <InputNumber id="copies" min={1} max={99} precision={0} value={copies} onChange={(value) => setCopies(value ?? 1)} />
        <label htmlFor="sealed-on">用印日期</label>
        <DayPicker id="sealed-on" value={sealedOn} min={paper.issuedOn} max={paper.today} onChange={setSealedOn} />
        <Button type="primary" loading={step.isPending} disabled={!sealedOn} onClick={() => step.mutate({ path: 'seal', body: { copies, sealedOn } })} data-testid="seal">登记用印</Button>
      </div>
      <StepProblem error={step.error} />
    </section>
  );
}
