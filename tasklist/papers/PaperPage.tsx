import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { Facts } from '../../ui/components/Facts.tsx';
import { LoadingRows } from '../../ui/components/LoadingRows.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { usePreview } from '../../ui/components/use-preview.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { DELIVERY_MODES, label } from '../../ui/format/labels.ts';
import { PaperHistory } from './PaperHistory.tsx';
import { PaperProgress } from './PaperProgress.tsx';
import { ReissueForm } from './ReissueForm.tsx';
import { RenderButton } from './RenderButton.tsx';
import { ScanForm } from './ScanForm.tsx';
import { SealForm } from './SealForm.tsx';
import { ServeForm } from './ServeForm.tsx';
import type { Paper } from './types.ts';
import { usePaper } from './use-paper.ts';
import { VoidForm } from './VoidForm.tsx';

const CompareScan = lazy(() => import('./CompareScan.tsx'));
const SEALS: Record<string, string> = { 'wet-ink': '实物印章' };

/** `/tasklist/papers/:paperId`: where a paper stands, and what may be done with it now. */
export function PaperPage() {
  const { paperId = '' } = useParams();
  const query = usePaper(paperId);
  return <QueryState query={query}>{(paper: Paper) => <PaperView key={paper.id} paper={paper} />}</QueryState>;
}

function PaperView({ paper }: { paper: Paper }) {
  const { open, drawer } = usePreview();
  const { steps, seal, service } = paper;
  const scan = paper.scans.find(({ status }) => status !== 'rejected');
  const pdf = `/api/documents/${paper.id}/pdf`;
  return (
    <>
      <PageHead
        title={`${paper.title} ${paper.numberText}`}
        actions={
          <>
            <Button disabled={!paper.hasPdf} onClick={() => open({ title: `${paper.title} ${paper.numberText}`, url: pdf, mediaType: 'application/pdf' })}>预览 PDF</Button>
            {scan && <Button onClick={() => open({ title: scan.fileName, url: `/api/document-scans/${scan.id}`, mediaType: scan.mediaType })}>查看扫描件</Button>}
          </>
        }
      >
        <Link to={`/cases/${paper.caseId}`}>{paper.caseNo}</Link>
        <span>{paper.officeName}</span>
        <span>{showDate(paper.issuedOn)}</span>
      </PageHead>
      <section className="panel" data-testid="paper">
        <PaperProgress paper={paper} />
        <Facts
          items={[
            ...(seal ? ([['用印', `${showDate(seal.sealedOn)} ${label(SEALS, seal.method)}，${seal.copies} 份，${seal.sealedByName}`]] as const) : []),
            ...(service ? ([['送达', `${showDate(service.servedOn)} ${label(DELIVERY_MODES, service.mode)} ${service.recipient}`], ['回执', service.receiptName ? <a key="receipt" href={`/api/documents/${paper.id}/receipt`} target="_blank" rel="noopener">{service.receiptName}</a> : '未上传']] as const) : []),
            ...(paper.voidReason ? ([['作废原因', paper.voidReason]] as const) : []),
            ...(paper.replaces ? ([['替代的文书', <Link key="old" to={`/papers/${paper.replaces.id}`}>{paper.replaces.numberText}</Link>]] as const) : []),
            ...(paper.replacedBy ? ([['补发的文书', <Link key="new" to={`/papers/${paper.replacedBy.id}`}>{paper.replacedBy.numberText}</Link>]] as const) : []),
          ]}
        />
        {steps.includes('render') && <RenderButton paper={paper} />}
        {steps.includes('seal') && <SealForm paper={paper} />}
        {steps.includes('scan') && <ScanForm paper={paper} />}
        {steps.includes('compare') && scan && <Suspense fallback={<LoadingRows rows={4} />}><CompareScan paper={paper} scan={scan} /></Suspense>}
        {steps.includes('serve') && <ServeForm paper={paper} />}
        {(steps.includes('draft') || paper.draft) && <ReissueForm paper={paper} />}
        {steps.includes('void') && <VoidForm paper={paper} />}
        <PaperHistory history={paper.history} />
      </section>
      {drawer}
    </>
  );
}
