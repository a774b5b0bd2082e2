import { Button, Input } from 'antd';
import { useState } from 'react';
import { PageView } from './PageView.tsx';
import { StepProblem } from './StepProblem.tsx';
import type { Paper, Scan } from './types.ts';
import { usePaperStep } from './use-paper.ts';

/** Rendered page and scan side by side; a person says of each page whether they are the same. */
export default function CompareScan({ paper, scan }: { paper: Paper; scan: Scan }) {
  const step = usePaperStep(paper);
  const compared = new Set(scan.comparisons.map((row) => row.page));
  const pages = Array.from({ length: scan.pages }, (_, index) => index + 1);
  const [chosen, setChosen] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const page = chosen ?? pages.find((number) => !compared.has(number)) ?? 1;
  const say = (matches: boolean) =>
    step.mutate({ path: `scan/pages/${page}`, body: { matches, ...(matches ? {} : { note }) } }, { onSuccess: () => { setNote(''); setChosen(null); } });
  return (
    <section className="paper-step">
      <h3>逐页比对扫描件</h3>
      <div className="scope-tabs" role="group" aria-label="页">
        {pages.map((number) => <button key={number} type="button" aria-pressed={number === page} onClick={() => setChosen(number)}>第 {number} 页{compared.has(number) ? ' ✓' : ''}</button>)}
      </div>
      <div className="page-pair" data-testid="page-pair">
        <PageView url={`/api/documents/${paper.id}/pdf`} mediaType="application/pdf" page={page} label={`系统生成的文书，第 ${page} 页`} />
        <PageView url={`/api/document-scans/${scan.id}`} mediaType={scan.mediaType} page={page} label={`盖章后的扫描件，第 ${page} 页`} />
      </div>
      {compared.has(page) ? <p className="muted">本页已确认一致。</p> : (
        <div className="paper-fields">
          <Button type="primary" loading={step.isPending} onClick={() => say(true)} data-testid="page-same">本页内容一致，印章清晰</Button>
          <Input className="paper-note" maxLength={200} placeholder="不一致时，请说明不一致之处" aria-label="不一致之处" value={note} onChange={(event) => setNote(event.target.value)} />
          <Button danger disabled={step.isPending || note.trim() === ''} onClick={() => say(false)} data-testid="page-differs">不一致，退回扫描件</Button>
        </div>
      )}
      <StepProblem error={step.error} />
    </section>
  );
}
