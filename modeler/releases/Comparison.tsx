import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { ColouredDiagram } from './ColouredDiagram.tsx';
import { differences, type Difference } from './differences.ts';
import { TextComparison } from './TextComparison.tsx';

const SIGNS = { added: ['good', '增加'], removed: ['bad', '删去'], changed: ['warn', '改动'] } as const;

/** Two states of a file: of a diagram both drawings with what differs in colour, and the same in words; of a table, paper or form the texts. */
export function Comparison({ file, before, after }: { file: string; before: string; after: string }) {
  return file.endsWith('.bpmn') ? <DiagramComparison before={before} after={after} /> : <section className="panel"><TextComparison before={before} after={after} /></section>;
}

function DiagramComparison({ before, after }: { before: string; after: string }) {
  const query = useQuery({ queryKey: ['differences', before, after], queryFn: () => differences(before, after), staleTime: Infinity, gcTime: 0 });
  return <QueryState query={query}>{(found) => <View before={before} after={after} found={found} />}</QueryState>;
}

function View({ before, after, found }: { before: string; after: string; found: Difference[] }) {
  const [focus, setFocus] = useState<string | null>(null);
  const marks = (...kinds: Difference['kind'][]) => found.filter(({ kind }) => kinds.includes(kind));
  return (
    <div className="stack">
      <section className="panel">
        <h3>改动（{found.length}）</h3>
        {found.length === 0 ? <EmptyState title="没有实质改动" /> : (
          <ul className="diff-words" data-testid="differences">
            {found.map((entry) => <li key={entry.kind + entry.element}><StatusTag tone={SIGNS[entry.kind][0]}>{SIGNS[entry.kind][1]}</StatusTag><button type="button" className="link-button" onClick={() => setFocus(entry.element)}>{entry.text}</button></li>)}
          </ul>
        )}
      </section>
      <div className="diff">
        <section><h4>原来</h4><ColouredDiagram xml={before} marks={marks('removed', 'changed')} focus={focus} /></section>
        <section><h4>现在</h4><ColouredDiagram xml={after} marks={marks('added', 'changed')} focus={focus} /></section>
      </div>
    </div>
  );
}
