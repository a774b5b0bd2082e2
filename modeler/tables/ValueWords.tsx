import type { DecisionTable } from '../../processes/decisions/index.ts';
import { wordsOf } from '../../processes/decisions/value-words.ts';

/** What the cells of each column may hold, with the meaning of the codes. */
export function ValueWords({ table }: { table: DecisionTable }) {
  const columns = [
    ...table.inputs.map(({ expression, label, type, allowed }) => ({ name: expression, label, type, allowed, kind: '条件' })),
    ...table.outputs.map(({ name, label, type, allowed }) => ({ name, label, type, allowed, kind: '结果' })),
  ];
  return (
    <div className="stack" data-testid="value-words">
      <p className="muted">文字加英文双引号，如 "C5"；几个值用逗号分开；除外写 not("C2","X47")；是非写 true、false；条件留空表示不论。</p>
      {columns.map(({ name, label, type, allowed, kind }) => {
        const words = new Map(wordsOf(name));
        return (
          <section key={`${kind}-${name}`}>
            <h4>{label} <small className="muted">{kind} · {TYPES[type] ?? type}</small></h4>
            {allowed && <dl className="value-words">{allowed.map((value) => <div key={String(value)}><dt><code>"{String(value)}"</code></dt><dd>{words.get(String(value)) ?? ''}</dd></div>)}</dl>}
          </section>
        );
      })}
    </div>
  );
}

const TYPES: Readonly<Record<string, string>> = { string: '文字', boolean: '是非', integer: '数字' };
