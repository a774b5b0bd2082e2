import { Link } from 'react-router';
import { StatusTag, type Tone } from '../../ui/components/StatusTag.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { DOCUMENT_STATUS } from '../../ui/format/labels.ts';
import type { LedgerRow } from './types.ts';

const TONES: Record<LedgerRow['status'], Tone> = { issued: 'info', rendered: 'info', sealed: 'info', scanned: 'good', served: 'good', voided: 'bad', missing: 'bad' };
const NAMES: Record<string, string> = { ...DOCUMENT_STATUS, issued: '已编号', missing: '缺号' };

/** Numbers in their order; a voided one keeps its line. */
export function LedgerTable({ rows }: { rows: readonly LedgerRow[] }) {
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="ledger">
        <thead><tr><th>序号</th><th>文号</th><th>文书</th><th>案号</th><th>文书日期</th><th>状态</th><th>说明</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.seq}>
              <td className="grid-code">{row.seq}</td>
              <td className="grid-code">{row.documentId ? <Link to={`/papers/${row.documentId}`}>{row.numberText}</Link> : row.numberText}</td>
              <td>{row.title}</td>
              <td className="grid-code">{row.caseId && <Link to={`/cases/${row.caseId}`}>{row.caseNo}</Link>}</td>
              <td className="grid-soft">{showDate(row.issuedOn)}</td>
              <td><StatusTag tone={TONES[row.status]}>{NAMES[row.status] ?? row.status}</StatusTag></td>
              <td className="grid-long">{[row.voidReason, row.replacedBy && `由 ${row.replacedBy} 替代`, row.replaces && `替代 ${row.replaces}`].filter(Boolean).join('；')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
