import { StatusTag } from '../../ui/components/StatusTag.tsx';
import type { Preview } from './types.ts';

/** What the repair would do to each case, or why it is refused. */
export function PreviewTable({ preview: { cases, more } }: { preview: Preview }) {
  const refused = cases.filter(({ refusal }) => refusal !== null).length;
  return (
    <>
      <p className="muted">{cases.length} 件，其中 {cases.length - refused} 件可以办理{refused > 0 ? `，${refused} 件不能办理` : ''}{more ? '；符合条件的不止这些，一次最多 500 件' : ''}。</p>
      <div className="grid-wrap repair-preview">
        <table className="grid" data-testid="preview">
          <thead><tr><th>案号</th><th>判断</th><th>效果</th><th>条文</th></tr></thead>
          <tbody>
            {cases.map((row) => (
              <tr key={row.caseId} data-case={row.caseId} data-refused={row.refusal !== null}>
                <td className="grid-lead grid-code">{row.caseNo}</td>
                <td>{row.refusal === null ? <StatusTag tone={row.exceptions.length > 0 ? 'warn' : 'good'}>{row.exceptions.length > 0 ? '作为例外' : '可以'}</StatusTag> : <StatusTag tone="bad">不能</StatusTag>}</td>
                <td>{row.refusal ?? row.effect}{row.exceptions.map((exception) => <small key={exception}>例外：{exception}</small>)}</td>
                <td className="article">{row.article ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
