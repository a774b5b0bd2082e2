import { EmptyState } from '../../ui/components/EmptyState.tsx';
import type { PaperFinding } from './types.ts';

/** What is wrong with a template; choosing one goes to its line. */
export function PaperFindings({ findings, onGoTo }: { findings: readonly PaperFinding[] | null; onGoTo: (line: number) => void }) {
  if (!findings) return <p className="muted">正在检查……</p>;
  if (findings.length === 0) return <EmptyState title="没有发现问题" hint="只使用平台提供的写法，必须载明的内容都在。" />;
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
