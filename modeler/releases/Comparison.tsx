import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { ColouredDiagram } from './ColouredDiagram.tsx';
import { ColouredTable } from './ColouredTable.tsx';
import { differences, type Difference } from './differences.ts';
import { tableDifferences } from './table-differences.ts';

const SIGNS = { added: ['good', '增加'], removed: ['bad', '删去'], changed: ['warn', '改动'] } as const;

interface Props {
  before: string;
  after: string;
  isTable: boolean;
  /** what the two states are called */
  names?: readonly [string, string] | undefined;
}

/** Both states with what differs in colour, and the same in words. */
export function Comparison(props: Props) {
  const { before, after, isTable } = props;
  const query = useQuery({ queryKey: ['differences', before, after], queryFn: () => (isTable ? tableDifferences(before, after) : differences(before, after)), staleTime: Infinity, gcTime: 0, retry: false });
  return <QueryState query={query}>{(found) => <View {...props} found={found} />}</QueryState>;
}

function View({ before, after, isTable, names = ['原来', '现在'], found }: Props & { found: Difference[] }) {
  const [focus, setFocus] = useState<string | null>(null);
  const Coloured = isTable ? ColouredTable : ColouredDiagram;
  const marks = (...kinds: Difference['kind'][]) => found.filter(({ kind }) => kinds.includes(kind));
  return (
    <div className="stack">
      <section className="panel">
        <h3>改动（{found.length}）</h3>
        {found.length === 0 ? <EmptyState title="没有实质改动" /> : (
          <ul className="diff-words" data-testid="differences">
            {found.map((entry) => <li key={entry.kind + entry.element + entry.text}><StatusTag tone={SIGNS[entry.kind][0]}>{SIGNS[entry.kind][1]}</StatusTag><button type="button" className="link-button" onClick={() => setFocus(entry.element)}>{entry.text}</button></li>)}
          </ul>
        )}
      </section>
      <div className={isTable ? 'diff diff-tables' : 'diff'}>
        <section><h4>{names[0]}</h4><Coloured xml={before} marks={marks('removed', 'changed')} focus={focus} /></section>
        <section><h4>{names[1]}</h4><Coloured xml={after} marks={marks('added', 'changed')} focus={focus} /></section>
      </div>
    </div>
  );
}
