import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { ColouredDiagram } from './ColouredDiagram.tsx';
import { differences, type Difference } from './differences.ts';

const SIGNS = { added: ['good', '增加'], removed: ['bad', '删去'], changed: ['warn', '改动'] } as const;

/** Both diagrams with what differs in colour, and the same in words. */
export function Comparison({ before, after }: { before: string; after: string }) {
  const query = useQuery({ queryKey: ['differences', before, after], queryFn: () => (before.includes('DMN/') ? [] : differences(before, after)), staleTime: Infinity, gcTime: 0 });
  return <QueryState query={query}>{(found) => <View before={before} after={after} found={found} />}</QueryState>;
}

function View({ before, after, found }: { before: string; after: string; found: Difference[] }) {
  const [focus, setFocus] = useState<string | null>(null);
  if (before.includes('DMN/')) return <div className="diff"><section><h4>原来</h4><pre>{before}</pre></section><section><h4>现在</h4><pre>{after}</pre></section></div>;
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
