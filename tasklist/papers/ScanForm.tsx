import { FileField } from './FileField.tsx';
import { StepProblem } from './StepProblem.tsx';
import type { Paper } from './types.ts';
import { usePaperStep } from './use-paper.ts';

/** The scan of the sealed paper comes back. */
export function ScanForm({ paper }: { paper: Paper }) {
  const step = usePaperStep(paper);
  const rejected = paper.scans.find((scan) => scan.status === 'rejected');
  return (
    <section className="paper-step">
      <h3>上传扫描件</h3>
      {rejected && <p className="record-note">上一份扫描件比对不一致：{rejected.comparisons.filter((page) => !page.matches).map((page) => `第 ${page.page} 页，${page.note}`).join('；')}</p>}
      <p className="muted">上传盖章后文书的扫描件（PDF；只有一页时也可以是图片），页数须与文书一致，随后逐页比对。</p>
      <FileField id="scan-file" label="选择扫描件" onUploaded={(file) => step.mutate({ path: 'scan', body: { uploadId: file.id } })} />
      <StepProblem error={step.error} />
    </section>
  );
}
