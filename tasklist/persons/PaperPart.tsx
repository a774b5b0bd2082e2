import { Link } from 'react-router';
import { showDate } from '../../ui/format/dates.ts';
import { DELIVERY_MODES, DOCUMENT_STATUS, label } from '../../ui/format/labels.ts';
import { SUBJECTS } from '../case/CaseResults.tsx';
import type { PersonFile } from './types.ts';

const NAMES: Record<string, string> = { ...DOCUMENT_STATUS, issued: '已编号' };

/** Papers, their delivery and the files of all cases, by their day. */
export function PaperPart({ file: { papers, deliveries, archives } }: { file: PersonFile }) {
  const rows = [
    ...papers.map((paper) => ({ key: paper.id, on: paper.issuedOn, what: <Link to={`/papers/${paper.id}`}>{paper.title}</Link>, more: `${paper.numberText}　${label(NAMES, paper.status)}`, ...paper })),
    ...deliveries.map((delivery, index) => ({ key: `d${index}`, on: delivery.deliveredOn, what: `送达${label(SUBJECTS, delivery.subject)}`, more: `${label(DELIVERY_MODES, delivery.mode)}，${delivery.recipient}`, ...delivery })),
    ...archives.map((archive) => ({ key: archive.caseId, on: archive.filedOn, what: '归档', more: archive.archiveNo, ...archive })),
  ].sort((a, b) => a.on.localeCompare(b.on));
  if (rows.length === 0) return <p className="muted">还没有文书。</p>;
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="person-papers">
        <thead><tr><th>日期</th><th>文书、送达、归档</th><th>说明</th><th>案号</th></tr></thead>
        <tbody>
          {rows.map(({ key, on, what, more, caseId, caseNo }) => (
            <tr key={key}><td className="grid-soft">{showDate(on)}</td><td>{what}</td><td className="grid-long">{more}</td><td className="grid-code"><Link to={`/cases/${caseId}`}>{caseNo}</Link></td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
