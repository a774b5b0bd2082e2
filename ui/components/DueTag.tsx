import type { DueState } from '../api/types.ts';
import { showArticles, showDate, showShortDate } from '../format/dates.ts';
import { dueText } from './due-text.ts';

interface Props {
  dueOn: string | null;
  state: DueState;
  today: string;
  name?: string | null;
  article?: string | null;
}

const SIGNS = { none: '', running: '○', soon: '◐', overdue: '!' } as const;

/** How much time is left: a sign, words and a colour, never the colour alone. Days are calendar days to the last day. */
export function DueTag({ dueOn, state, today, name, article }: Props) {
  const { text, tone } = dueText(dueOn, state, today);
  if (tone === 'none') return <span className="due due-none">{text}</span>;
  const title = [name, dueOn && `最后一日 ${showDate(dueOn)}`, article && `依据细则${showArticles(article)}`].filter(Boolean).join('；');
  return (
    <span className={`due due-${tone}`} title={title}>
      <span className="due-main"><span className="due-sign" aria-hidden>{SIGNS[tone]}</span>{text}</span>
      <small>{showShortDate(dueOn)}{article ? ` · ${showArticles(article)}` : ''}</small>
    </span>
  );
}
