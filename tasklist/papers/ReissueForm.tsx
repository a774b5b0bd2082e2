import { Button } from 'antd';
import { useState } from 'react';
import { DayPicker } from '../../ui/components/DayPicker.tsx';
import { usePreview } from '../../ui/components/use-preview.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { StepProblem } from './StepProblem.tsx';
import type { Paper } from './types.ts';
import { usePaperStep } from './use-paper.ts';

/** A voided paper is drafted anew, looked at, and issued under a number of its own. */
export function ReissueForm({ paper }: { paper: Paper }) {
  const step = usePaperStep(paper);
  const [issuedOn, setIssuedOn] = useState(paper.today);
  const { open, drawer } = usePreview();
  const { draft } = paper;
  return (
    <section className="paper-step">
      <h3>补发文书</h3>
      {draft ? (
        <>
          <p className="muted">补发稿已拟制，文书日期 {showDate(draft.issuedOn)}，尚未编号。请核对后签发。</p>
          <div className="paper-fields">
            <Button onClick={() => open({ title: `${paper.title}（补发稿）`, url: `/api/document-drafts/${draft.id}/pdf`, mediaType: 'application/pdf' })}>预览补发稿</Button>
            {paper.canIssueDraft && <Button type="primary" loading={step.isPending} onClick={() => step.mutate({ path: `/api/document-drafts/${draft.id}/issue` })} data-testid="issue-draft">签发并编号</Button>}
          </div>
        </>
      ) : (
        <>
          <p className="muted">内容与作废的文书相同，只换文书日期和文号。</p>
          <div className="paper-fields">
            <label htmlFor="issued-on">文书日期</label>
            <DayPicker id="issued-on" value={issuedOn} min={paper.issuedOn} max={paper.today} onChange={setIssuedOn} />
            <Button type="primary" loading={step.isPending} disabled={!issuedOn} onClick={() => step.mutate({ path: 'draft', body: { issuedOn } })} data-testid="draft">拟制补发稿</Button>
          </div>
        </>
      )}
      <StepProblem error={step.error} />
      {drawer}
    </section>
  );
}
