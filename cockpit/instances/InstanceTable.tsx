import { Link } from 'react-router';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showInstant } from '../../ui/format/dates.ts';
import { label, PROCEDURE_NAMES } from '../../ui/format/labels.ts';
import type { InstanceRow } from '../types.ts';

/** Instances with where they stand and what is wrong with them. */
export function InstanceTable({ rows }: { rows: readonly InstanceRow[] }) {
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="instances">
        <thead><tr><th>案号</th><th>流程</th><th>单位</th><th>当前步骤</th><th>开始时间</th><th>结束时间</th><th>状态</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.caseId} data-case={row.caseId}>
              <td className="grid-lead grid-code"><Link to={`/instances/${row.caseId}`}>{row.caseNo}</Link></td>
              <td>{label(PROCEDURE_NAMES, row.procedure)}</td>
              <td className="grid-soft"><span title={row.officeName}>{row.officeName}</span></td>
              <td>{row.steps.join('、') || <span className="muted">—</span>}</td>
              <td className="grid-soft">{showInstant(row.startedAt)}</td>
              <td className="grid-soft">{showInstant(row.endedAt) || <span className="muted">—</span>}</td>
              <td>
                <StateTag row={row} />
                {row.overdue > 0 && <> <StatusTag tone="warn">{`${row.overdue} 项超期`}</StatusTag></>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StateTag({ row }: { row: InstanceRow }) {
  if (row.incidents > 0) return <StatusTag tone="bad">{`${row.incidents} 个异常`}</StatusTag>;
  if (row.endedAt) return <StatusTag tone="good">已结束</StatusTag>;
  return row.status === 'suspended' ? <StatusTag tone="warn">已中止</StatusTag> : <StatusTag tone="info">运行中</StatusTag>;
}
