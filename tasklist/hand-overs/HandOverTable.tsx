import { Link } from 'react-router';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { showDate } from '../../ui/format/dates.ts';
import { ReceiveForm } from './ReceiveForm.tsx';
import { METHODS } from './types.ts';
import type { HandOver } from './types.ts';

interface Props {
  rows: readonly HandOver[];
  /** in the register of an office each line names its case */
  withCase?: boolean;
}

/** Who gave what to whom, and whether it has arrived. */
export function HandOverTable({ rows, withCase = false }: Props) {
  return (
    <div className="grid-wrap">
      <table className="grid hand-over-table" data-testid="hand-overs">
        <thead><tr><th>编号</th>{withCase && <th>申请人</th>}<th>事由</th><th>移交方 → 接收方</th><th>材料</th><th>方式</th><th>移交</th><th>签收</th><th>操作</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="grid-code">{withCase ? <Link to={`/cases/${row.caseId}`}>{row.numberText}</Link> : row.numberText}</td>
              {withCase && <td className="hand-over-name">{row.personName}</td>}
              <td>{row.purpose}</td>
              <td>{row.fromName} → {row.toName}</td>
              <td className="grid-long"><Items entry={row} /></td>
              <td>{METHODS[row.method]}{row.mailNumber && <div className="grid-soft">{row.mailNumber}</div>}</td>
              <td className="grid-soft">{showDate(row.handedOn)}<div>{row.handedBy}</div></td>
              <td className="grid-soft">{row.receivedOn ? <>{showDate(row.receivedOn)}<div>{row.receivedBy}</div></> : <span className="hand-over-open"><StatusTag tone="warn">未签收</StatusTag></span>}{row.remark && <div>{row.remark}</div>}</td>
              <td><div className="hand-over-steps">{row.canReceive && <ReceiveForm entry={row} />}<a href={`/api/hand-overs/${row.id}/list.pdf`} target="_blank" rel="noreferrer">交接清单</a></div></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Items({ entry: { items } }: { entry: HandOver }) {
  const [first] = items;
  if (!first) return <span className="muted">没有登记材料</span>;
  return (
    <details>
      <summary>{items.length === 1 ? first.name : `${first.name}等 ${items.length} 项`}</summary>
      <ul className="plain">{items.map((item, index) => <li key={index}>{item.name}{item.numberText && `（${item.numberText}）`}{item.pages !== null && ` ${item.pages} 页`}{item.note && `，${item.note}`}</li>)}</ul>
    </details>
  );
}
