import { Button } from 'antd';
import type { TableFault } from '../../processes/decisions/faults/index.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';

interface Props {
  faults: readonly TableFault[] | null;
  pending: boolean;
  labelOf: (column: string) => string;
  onShow: (fault: TableFault) => void;
}

/** What stands against a table, as the server will judge it: at which row, which column, by which article. */
export function FaultList({ faults, pending, labelOf, onShow }: Props) {
  if (!faults) return <p className="muted">正在检查……</p>;
  if (faults.length === 0) return <EmptyState title={pending ? '正在检查……' : '没有发现问题'} hint="每个问题都有答案，与细则条文一致；提出发布时由服务器再查一遍。" />;
  return (
    <ol className="findings" data-testid="faults" data-pending={pending}>
      {faults.map((fault, index) => (
        <li key={`${fault.rule}|${fault.column}|${index}`} data-severity="error">
          <p>
            <StatusTag tone="bad">{fault.article === null ? '不能使用' : '不合规定'}</StatusTag>
            {fault.article !== null && <strong>第{fault.article}条</strong>}
            <span className="muted">{fault.row === null ? '整张表' : `第 ${fault.row} 行`}{fault.column !== null && ` · ${labelOf(fault.column)}`}</span>
          </p>
          <p>{fault.message}</p>
          {fault.row !== null && <Button size="small" onClick={() => onShow(fault)}>定位</Button>}
        </li>
      ))}
    </ol>
  );
}
