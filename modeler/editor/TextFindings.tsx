import { EmptyState } from '../../ui/components/EmptyState.tsx';
import type { TextFinding } from '../types.ts';

/** What is wrong with a text; choosing one goes to its line. */
export function TextFindings({ findings, onGoTo }: { findings: readonly TextFinding[] | null; onGoTo: (line: number) => void }) {
  if (!findings) return <p className="muted">正在检查……</p>;
  if (findings.length === 0) return <EmptyState title="没有发现问题" />;
  return (
    <ul className="findings" data-testid="findings">
      {findings.map(({ line, message }) => (
        <li key={`${line}${message}`}>
          <p>{message}</p>
          {line !== null && <button type="button" className="link-button" onClick={() => onGoTo(line)}>第 {line} 行</button>}
        </li>
      ))}
    </ul>
  );
}
