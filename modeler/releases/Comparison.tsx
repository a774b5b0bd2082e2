import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { QueryState } from '../../ui/components/QueryState.tsx';
import { StatusTag } from '../../ui/components/StatusTag.tsx';
import { ColouredDiagram } from './ColouredDiagram.tsx';
import { ColouredTable } from './ColouredTable.tsx';
import { differences, type Difference } from './differences.ts';
import { tableDifferences } from './table-differences.ts';
import { TextComparison } from './TextComparison.tsx';

const SIGNS = { added: ['good', '增加'], removed: ['bad', '删去'], changed: ['warn', '改动'] } as const;

interface Props {
  before: string;
  after: string;
  /** what the two states are called */
  names?: readonly [string, string] | undefined;
}

/** How each kind of file is set side by side; what is in none of them is a text. */
const DRAWN = { bpmn: { differences, Coloured: ColouredDiagram, frame: 'diff' }, dmn: { differences: tableDifferences, Coloured: ColouredTable, frame: 'diff diff-tables' } } as const;
type Drawn = (typeof DRAWN)[keyof typeof DRAWN];

/** Two states of a file: of a diagram or table both with what differs in colour, and the same in words; of a paper or form the texts. */
export function Comparison({ file, ...props }: Props & { file: string }) {
  const drawn = DRAWN[file.split('.').at(-1) as keyof typeof DRAWN] as Drawn | undefined;
  if (!drawn) return <section className="panel"><TextComparison before={props.before} after={props.after} /></section>;
  return <DrawnComparison {...props} drawn={drawn} />;
}

function DrawnComparison({ drawn, ...props }: Props & { drawn: Drawn }) {
  const { before, after } = props;
  const query = useQuery({ queryKey: ['differences', before, after], queryFn: () => drawn.differences(before, after), staleTime: Infinity, gcTime: 0, retry: false });
  return <QueryState query={query}>{(found) => <View {...props} drawn={drawn} found={found} />}</QueryState>;
}

function View({ before, after, names = ['原来', '现在'], drawn: { Coloured, frame }, found }: Props & { drawn: Drawn; found: Difference[] }) {
  const [focus, setFocus] = useState<string | null>(null);
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
      <div className={frame}>
        <section><h4>{names[0]}</h4><Coloured xml={before} marks={marks('removed', 'changed')} focus={focus} /></section>
        <section><h4>{names[1]}</h4><Coloured xml={after} marks={marks('added', 'changed')} focus={focus} /></section>
      </div>
    </div>
  );
}
