import { Link } from 'react-router';
import type { CaseSummary } from '../../ui/api/types.ts';
import { CaseStatusTag } from '../../ui/components/CaseStatusTag.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { CATEGORY_NAMES, label, matterName } from '../../ui/format/labels.ts';

/** Cases as rows. */
export function CaseTable({ cases }: { cases: readonly CaseSummary[] }) {
  return (
    <div className="grid-wrap">
      <table className="grid" data-testid="cases">
        <thead><tr><th>案号</th><th>申请人</th><th className="grid-extra">事项</th><th>当前步骤</th><th>最近期限</th><th className="grid-extra">申请日期</th><th>状态</th></tr></thead>
        <tbody>
          {cases.map((row) => (
            <tr key={row.id}>
              <td className="grid-lead grid-code"><Link to={`/cases/${row.id}`}>{row.caseNo}</Link><small>{row.countyName}</small></td>
              <td className="grid-name" title={row.personName}>{row.personName}<small>{row.maskedIdNumber}</small></td>
              <td className="grid-soft grid-extra"><span>{matterName(row.procedure, row.applicationType)}</span><small>{label(CATEGORY_NAMES, row.category)}</small></td>
              <td>{row.openTaskNames.join('、') || <span className="muted">—</span>}</td>
              <td className="grid-soft">{showDate(row.nextDueOn) || <span className="muted">—</span>}</td>
              <td className="grid-soft grid-extra">{showDate(row.applicationDate)}</td>
              <td><CaseStatusTag status={row.status} outcome={row.outcome} ending={row.ending} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
