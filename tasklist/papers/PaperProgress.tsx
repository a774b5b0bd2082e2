import type { Paper, PaperStatus } from './types.ts';

const LIFE: readonly [PaperStatus, string][] = [['issued', '编号'], ['rendered', '生成'], ['sealed', '打印用印'], ['scanned', '扫描核对'], ['served', '送达']];

/** How far a paper has come, from its number to its delivery. */
export function PaperProgress({ paper }: { paper: Paper }) {
  const life = paper.isServed ? LIFE : LIFE.slice(0, -1);
  if (paper.status === 'on-paper') return <p className="muted">线下转入以前已经在纸质流程中出具，按原文号登记，平台不再生成和编号；原件随案卷保存。</p>;
  const reached = life.findIndex(([status]) => status === paper.status);
  return (
    <ol className="paper-life" aria-label="办理进度">
      {life.map(([status, name], index) => (
        <li key={status} className={index <= reached ? 'paper-life-done' : undefined} aria-current={index === reached ? 'step' : undefined}>{name}</li>
      ))}
      {paper.status === 'voided' && <li className="paper-life-void" aria-current="step">作废</li>}
    </ol>
  );
}
