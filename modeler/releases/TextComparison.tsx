import { useMemo } from 'react';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { lineDifferences, type DiffLine } from './line-differences.ts';

/** Lines around a change that are shown with it. */
const CONTEXT = 3;
const SIGN = { same: ' ', added: '＋', removed: '－' } as const;

/** Two texts, what differs in colour, line by line; long stretches that are the same are left out. */
export function TextComparison({ before, after }: { before: string; after: string }) {
  const lines = useMemo(() => lineDifferences(before, after), [before, after]);
  const changed = lines.flatMap(({ kind }, index) => (kind === 'same' ? [] : [index]));
  if (changed.length === 0) return <EmptyState title="没有改动" />;
  const near = (index: number) => changed.some((place) => Math.abs(place - index) <= CONTEXT);
  const shown = lines.flatMap((line, index): (DiffLine & { gap: boolean })[] => (near(index) ? [{ ...line, gap: index > 0 && !near(index - 1) }] : []));
  return (
    <div className="text-diff" data-testid="text-diff">
      {shown.map(({ kind, text, before: from, after: to, gap }) => (
        <div key={`${from}-${to}`} data-kind={kind} data-gap={gap || undefined}><small>{from ?? ''}</small><small>{to ?? ''}</small><b>{SIGN[kind]}</b><code>{text || ' '}</code></div>
      ))}
    </div>
  );
}
