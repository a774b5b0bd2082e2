import type { ReactNode } from 'react';

interface Props {
  title: string;
  hint?: ReactNode;
  children?: ReactNode;
}

/** Nothing to show, said in a sentence, with what the person can do next. */
export function EmptyState({ title, hint, children }: Props) {
  return (
    <div className="state" data-testid="empty">
      <svg width="56" height="44" viewBox="0 0 56 44" fill="none" aria-hidden>
        <rect x="8" y="6" width="40" height="32" rx="4" stroke="#b4bdc8" strokeWidth="2" />
        <path d="M8 26h12l3 5h10l3-5h12" stroke="#b4bdc8" strokeWidth="2" />
        <path d="M18 14h20M18 19h13" stroke="#d5dbe2" strokeWidth="2" strokeLinecap="round" />
      </svg>
      <p className="state-title">{title}</p>
      {hint && <p className="state-hint">{hint}</p>}
      {children && <div className="state-actions">{children}</div>}
    </div>
  );
}
