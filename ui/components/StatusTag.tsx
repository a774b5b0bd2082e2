export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad';

const SIGNS: Record<Tone, string> = { neutral: '–', info: '●', good: '✓', warn: '▲', bad: '×' };

/** A state in words with a sign and a colour. */
export function StatusTag({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`tag tag-${tone}`}><span aria-hidden>{SIGNS[tone]}</span>{children}</span>;
}
