import type { ReactNode } from 'react';

const LONG = 40;

/** Names and values in two columns; an empty value is shown as 未填写. */
export function Facts({ items }: { items: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {items.map(([name, value]) => (
        <div key={name} className={typeof value === 'string' && value.length > LONG ? 'facts-long' : undefined}>
          <dt>{name}</dt>
          <dd>{value === null || value === undefined || value === '' ? <span className="muted">未填写</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
