import { legalActs } from '../../regulations/acts/index.ts';
import { actsOf, type Step } from '../../ui/diagram/read-steps.ts';

const articlesOfAct = new Map((legalActs as readonly { id: string; articles: readonly number[] }[]).map(({ id, articles }) => [id, articles]));

/** The articles that a step carries out: those that it names and those of its acts. */
export function articlesOf(step: Step): number[] {
  const named = (step.properties['articles'] ?? '').split(/[,，\s]+/).map(Number);
  return [...new Set([...named, ...actsOf(step).flatMap((act) => articlesOfAct.get(act) ?? [])])].filter(Boolean).sort((a, b) => a - b);
}

/** The steps of a diagram that carry out an article. */
export const stepsOfArticle = (steps: readonly Step[], article: number | null): Step[] => (article === null ? [] : steps.filter((step) => articlesOf(step).includes(article)));
