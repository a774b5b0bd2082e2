import { Link } from 'react-router';
import { showArticles, showDate } from '../../ui/format/dates.ts';
import type { Effect } from './types.ts';

const change = (before: string | null, after: string | null) => (before === after ? showDate(after) || '—' : <><s className="muted">{showDate(before) || '—'}</s> <span className="moved">{showDate(after) || '—'}</span></>);

/** What entering a year does to the deadlines: old and new last day and reminder, case by case. */
export function EffectTable({ effect }: { effect: Effect }) {
  const hidden = effect.total - effect.deadlines.length;
  if (effect.total === 0) return <p className="notice muted" data-testid="effect">没有期限会因此变化。</p>;
  return (
    <div data-testid="effect">
      <p>共有 {effect.total} 项期限受影响，其中 {effect.moved} 项的届满日或者提醒日改变，其余由暂定转为确定。{hidden > 0 && `另有 ${hidden} 项属于其他单位或者未列出。`}</p>
      {effect.deadlines.length > 0 && (
        <div className="grid-wrap">
          <table className="grid">
            <thead><tr><th>案号</th><th>期限</th><th>届满日</th><th>提醒日</th><th>状态</th></tr></thead>
            <tbody>
              {effect.deadlines.map((row) => (
                <tr key={`${row.caseId}-${row.key}-${row.dueOn}`}>
                  <td className="grid-lead grid-code"><Link to={`/instances/${row.caseId}`}>{row.caseNo}</Link></td>
                  <td>{row.name}<small>{showArticles(row.article)}</small></td>
                  <td>{change(row.dueOn, row.newDueOn)}</td>
                  <td>{change(row.remindOn, row.newRemindOn)}</td>
                  <td>{row.isMet ? '已办结' : '进行中'}{row.provisional !== row.newProvisional && <small>{row.newProvisional ? '确定 → 暂定' : '暂定 → 确定'}</small>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
