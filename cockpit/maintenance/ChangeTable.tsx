import { showInstant, showSince } from '../../ui/format/dates.ts';
import type { Change } from './types.ts';

/** The changes, the newest first, each with what was before and after it. */
export function ChangeTable({ changes, more }: { changes: readonly Change[]; more: boolean }) {
  return (
    <>
      <div className="grid-wrap">
        <table className="grid">
          <thead><tr><th>登记时间</th><th>对象</th><th>事项</th><th>变更前</th><th>变更后</th><th>依据或者理由</th><th>登记、批准</th></tr></thead>
          <tbody>
            {changes.map((change, index) => (
              <tr key={`${change.at} ${index}`}>
                <td className="grid-soft">{showInstant(change.at)}{change.effectiveOn && <small>{showSince(change.effectiveOn)}</small>}</td>
                <td className="grid-lead">{change.subject}</td>
                <td className="change-action">{change.action}</td>
                <td className="grid-long grid-soft">{change.before ?? <span className="muted">—</span>}</td>
                <td className="grid-long">{change.after}</td>
                <td className="grid-long grid-soft">{change.reason ?? <span className="muted">—</span>}</td>
                <td>{change.byName}{change.agreedByName && <small>{change.agreedByName} 批准</small>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more && <p className="muted">只显示最近 200 条，其余的请缩小范围或者导出。</p>}
    </>
  );
}
