import { findAct, isLegalAct } from '../../regulations/acts/legal-acts.ts';
import { findDeadline, statutoryDeadlines } from '../../regulations/deadlines/statutory-deadlines.ts';

/** `第15条`; several joined by `、`. */
export const articleText = (...articles: readonly number[]): string => articles.map((article) => `第${article}条`).join('、');

/** Name and articles of an act; an act that is no longer in the vocabulary shows by its id. */
export function actText(act: string): { name: string; articles: string[] } {
  if (!isLegalAct(act)) return { name: act, articles: [] };
  const { name, articles } = findAct(act);
  return { name, articles: articles.map((article) => articleText(article)) };
}

/** Name of a deadline; a key that is no longer in the table shows as it is. */
export const deadlineName = (key: string): string => (Object.hasOwn(statutoryDeadlines, key) ? findDeadline(key).name : key);
