import { useEffect, useMemo, useRef } from 'react';
import { readTable } from '../../processes/decisions/index.ts';
import type { Difference } from './differences.ts';

/** A decision table to look at, with the rows that differ in colour. */
export function ColouredTable({ xml, marks, focus }: { xml: string; marks: readonly Difference[]; focus: string | null }) {
  const table = useMemo(() => readTable(xml), [xml]);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) box.current?.querySelector(`[data-rule="${CSS.escape(focus)}"]`)?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [focus]);
  return (
    <div ref={box} className="diff-table" data-testid="coloured-table" tabIndex={0}>
      <table>
        <thead>
          <tr><th />{table.inputs.map(({ expression, label }) => <th key={expression}>{label}</th>)}{table.outputs.map(({ name, label }) => <th key={name} className="diff-output">{label}</th>)}<th>说明</th></tr>
        </thead>
        <tbody>
          {table.rules.map(({ id, tests, results, description }, index) => (
            <tr key={id} data-rule={id} data-kind={marks.find(({ element }) => element === id)?.kind}>
              <th>{index + 1}</th>
              {tests.map((text, column) => <td key={table.inputs[column]?.expression}>{text || '—'}</td>)}
              {results.map((text, column) => <td key={table.outputs[column]?.name}>{text}</td>)}
              <td>{description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
