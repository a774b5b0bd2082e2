import { citedArticles } from './law-index.ts';

/** A rule of the project's table (R…) and an article from which it comes. */
export interface RuleOfArticle {
  rule: string;
  article: number;
}

const within = (article: number): boolean => article >= 1 && article <= 49;

/** What a calculation says of its rules: `fault('R077', 19, …)`, `ruleOf('R019', 7)`, `rule: 'R038', article: 10`. */
export const rulesInCode = (text: string): RuleOfArticle[] =>
  [...text.matchAll(/'(R\d{3})',\s*(?:article:\s*)?(\d{1,2})\b/g)].map(([, rule = '', article]) => ({ rule, article: Number(article) })).filter(({ article }) => within(article));

/** What the rows of a decision table say: each names its rule and its article. */
export const rulesInTable = (text: string): RuleOfArticle[] =>
  [...text.matchAll(/<rule [\s\S]*?<\/rule>/g)].flatMap(([row]) => {
    const article = Number(/-article"><text>(\d+)</.exec(row)?.[1]);
    return [...row.matchAll(/"(R\d{3})"/g)].map(([, rule = '']) => ({ rule, article }));
  });

/** The rules that a line of a test names; `R040–R044` stands for all between. */
export function rulesNamed(line: string): string[] {
  const between = [...line.matchAll(/R(\d{3})[–-]R(\d{3})/g)].flatMap(([, from, to]) => Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, i) => `R${String(Number(from) + i).padStart(3, '0')}`));
  return [...new Set([...between, ...(line.match(/R\d{3}/g) ?? [])])];
}

/** The rules that a test names, each with the articles that its line cites or ends with, else those of the `describe` around it. */
export function rulesInTest(text: string): RuleOfArticle[] {
  let around: number[] = [];
  return text.split('\n').flatMap((line) => {
    if (/^describe/.test(line)) around = citedArticles(line);
    const rules = rulesNamed(line);
    if (rules.length === 0) return [];
    const cited = citedArticles(line);
    const last = Number(/, (\d{1,2})\],?$/.exec(line)?.[1]);
    const articles = cited.length > 0 ? cited : within(last) ? [last] : around;
    return rules.flatMap((rule) => (articles.length > 0 ? articles : [0]).map((article) => ({ rule, article })));
  });
}
