import { useEffect, useState } from 'react';

interface Options {
  count: number;
  onOpen: (index: number) => void;
  onClaim: (index: number) => void;
}

const typing = (target: EventTarget | null): boolean => target instanceof HTMLElement && Boolean(target.closest('input, textarea, select, [contenteditable], [role="dialog"]'));

/** j and k move the marked row, Enter opens it, c claims it; not while something is being typed. */
export function useListKeys({ count, onOpen, onClaim }: Options): number {
  const [marked, setMarked] = useState(-1);
  const row = Math.min(marked, count - 1);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey || count === 0) return;
      if (event.key === 'j') setMarked(Math.min(row + 1, count - 1));
      else if (event.key === 'k') setMarked(Math.max(row - 1, 0));
      else if (event.key === 'c' && row >= 0) onClaim(row);
      else if (event.key === 'Enter' && row >= 0 && !(event.target instanceof HTMLElement && event.target.closest('a, button'))) onOpen(row);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [count, row, onOpen, onClaim]);
  useEffect(() => document.querySelector('tr[data-marked="true"]')?.scrollIntoView({ block: 'nearest' }), [row]);
  return row;
}
