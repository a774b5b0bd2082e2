import { Button } from 'antd';
import { elementOn } from '../../processes/lint/finding.ts';
import type { LintFinding } from '../../processes/lint/finding.ts';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';

const LAYERS = { safe: '安全', sound: '可行', lawful: '合法' } as const;

interface Props {
  findings: readonly LintFinding[] | null;
  pending: boolean;
  process: string;
  chosen: LintFinding | null;
  nameOf: (element: string) => string;
  onChoose: (finding: LintFinding | null) => void;
}

/** What the lint finds, errors first; the chosen one has its counter-example drawn on the diagram. */
export function FindingList({ findings, pending, process, chosen, nameOf, onChoose }: Props) {
  if (!findings) return <p className="muted">正在检查……</p>;
  const sorted = findings.toSorted((a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'));
  if (sorted.length === 0) return <EmptyState title={pending ? '正在检查……' : '没有发现问题'} hint="安全、可行、合法三层检查均已通过；提出发布时由服务器连同表单和材料交接再查一遍。" />;
  return (
    <ol className="findings" data-testid="findings" data-pending={pending}>
      {sorted.map((finding, index) => {
        const here = elementOn(finding, process);
        const isChosen = chosen !== null && chosen.message === finding.message && chosen.element === finding.element && chosen.rule === finding.rule;
        return (
          <li key={`${finding.rule}|${finding.element}|${index}`} data-severity={finding.severity} data-chosen={isChosen}>
            <p>
              <StatusTag tone={finding.severity === 'error' ? 'bad' : 'warn'}>{LAYERS[finding.layer]}</StatusTag>
              {finding.article !== null && <strong>第{finding.article}条</strong>}
              <span className="muted">{here ? nameOf(here) : `在“${finding.process}”中`}</span>
            </p>
            <p>{finding.message}</p>
            {here && <Button size="small" onClick={() => onChoose(isChosen ? null : finding)}>{isChosen ? '收起' : finding.run?.length ? '在图上看反例' : '在图上定位'}</Button>}
          </li>
        );
      })}
    </ol>
  );
}
