import { Button } from 'antd';
import type { CaseDocument } from '../api/types.ts';
import { showDate } from '../format/dates.ts';
import { DOCUMENT_STATUS } from '../format/labels.ts';
import { EmptyState } from './EmptyState.tsx';
import { StatusTag, type Tone } from './StatusTag.tsx';
import { usePreview } from './use-preview.tsx';

const TONES: Record<CaseDocument['status'], Tone> = { issued: 'info', rendered: 'info', sealed: 'info', scanned: 'good', served: 'good', voided: 'bad', 'on-paper': 'neutral' };

/** The papers of a case with their numbers; preview and download once the PDF is there. */
export function DocumentList({ documents }: { documents: readonly CaseDocument[] }) {
  const { open, drawer } = usePreview();
  if (documents.length === 0) return <EmptyState title="还没有文书" hint="文书由流程在相应步骤自动编号和生成。" />;
  return (
    <>
      <ul className="records" data-testid="documents">
        {documents.map((paper) => {
          const url = `/api/documents/${paper.id}/pdf`;
          return (
            <li key={paper.id}>
              <div className="record-main">
                <strong>{paper.title}</strong>
                <small>
                  {paper.numberText} · {showDate(paper.issuedOn)}
                  {paper.round > 1 && ` · 第 ${paper.round} 次`}
                </small>
              </div>
              <StatusTag tone={TONES[paper.status] ?? 'neutral'}>{DOCUMENT_STATUS[paper.status] ?? paper.status}</StatusTag>
              <div className="record-actions">
                <Button size="small" type="link" href={`/tasklist/papers/${paper.id}`}>办理</Button>
                <Button size="small" disabled={!paper.hasPdf} onClick={() => open({ title: `${paper.title} ${paper.numberText}`, url, mediaType: 'application/pdf' })}>预览</Button>
                <Button size="small" type="link" disabled={!paper.hasPdf} href={paper.hasPdf ? url : undefined} download>下载</Button>
              </div>
            </li>
          );
        })}
      </ul>
      {drawer}
    </>
  );
}
