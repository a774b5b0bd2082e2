import { legalActs } from '../../regulations/acts/legal-acts.ts';
import { articles } from '../../regulations/articles/articles.ts';
import type { Article } from '../../regulations/articles/articles.ts';
import type { Constraint } from '../../regulations/constraints/constraint.ts';
import { allConstraints } from '../../regulations/constraints/index.ts';
import { statutoryDeadlines } from '../../regulations/deadlines/statutory-deadlines.ts';
import type { StatutoryDeadline } from '../../regulations/deadlines/statutory-deadlines.ts';
import { loadFormById, isFormId } from '../../forms/index.ts';
import { documentCatalog } from '../rendering/document-catalog.ts';
import type { DiagramStep } from './diagram-steps.ts';
import type { LawIndex } from './law-index.ts';

export interface ArticleMap extends Article {
  acts: { id: string; name: string; level: string }[];
  constraints: { id: string; kind: Constraint['kind']; message: string }[];
  deadlines: { key: string; lawId: string; name: string; amount: number; unit: StatutoryDeadline['unit']; kind: StatutoryDeadline['kind']; startEvent: string }[];
  steps: { process: string; processName: string; element: string; name: string }[];
  forms: { id: string; title: string }[];
  papers: { kind: string; title: string }[];
  /** files of calculations that cite the article, and tests that hold them to it */
  code: readonly string[];
  tests: readonly string[];
  /** rules (R…) of the article that tests name */
  rules: readonly string[];
  /** what ought to be there and is not: a test of an article that asks something, a paper of one whose acts issue one */
  lacks: readonly ('test' | 'paper')[];
  /** `none`: nothing of the platform carries the article out; `no-step`: it is calculated or checked, and no step performs it */
  gap: 'none' | 'no-step' | null;
}

/** Articles that ask nothing of a procedure: purpose, kinds, who explains, from when. */
const DECLARATIVE: readonly number[] = [1, 6, 45, 48, 49];

/** Acts by which a paper comes to be. */
const ISSUING = /^(issue-|fill-approval-form$|sign-acceptance-notice$)/;

/** Article by article, what of the platform carries it out: acts, constraints, periods, steps, forms, papers, code and tests. Pure. */
export function mapArticles(steps: readonly DiagramStep[], index: LawIndex): ArticleMap[] {
  return articles.map((article) => mapArticle(article, steps, index));
}

function mapArticle(article: Article, steps: readonly DiagramStep[], index: LawIndex): ArticleMap {
  const { number } = article;
  const acts = legalActs.filter((act) => (act.articles as readonly number[]).includes(number)).map(({ id, name, level }) => ({ id, name, level }));
  const ids = new Set<string>(acts.map(({ id }) => id));
  const own = steps.filter((step) => step.articles.includes(number) || step.acts.some((act) => ids.has(act)));
  const constraints = allConstraints
    .filter((c) => c.kind !== 'role' && (c.article === number || c.alsoArticles?.includes(number)))
    .map(({ id, kind, message }) => ({ id, kind, message }));
  const deadlines = (Object.entries(statutoryDeadlines) as [string, StatutoryDeadline][])
    .filter(([, deadline]) => deadline.article === number)
    .map(([key, { lawId, name, amount, unit, kind, startEvent }]) => ({ key, lawId, name, amount, unit, kind, startEvent }));
  const forms = [...new Set(own.flatMap(({ form }) => (form === null ? [] : [form])))].map((id) => ({ id, title: isFormId(id) ? loadFormById(id).title : id }));
  const papers = Object.entries(documentCatalog).filter(([, { articles: cited }]) => cited.includes(String(number))).map(([kind, { title }]) => ({ kind, title }));
  const { code = [], tests = [], rules = [] } = index[String(number)] ?? {};
  const lacksTest = tests.length === 0 && !DECLARATIVE.includes(number);
  const lacksPaper = papers.length === 0 && acts.some(({ id }) => ISSUING.test(id));
  const lacks = [...(lacksTest ? (['test'] as const) : []), ...(lacksPaper ? (['paper'] as const) : [])];
  return { ...article, acts, constraints, deadlines, steps: own.map(({ process, processName, element, name }) => ({ process, processName, element, name })), forms, papers, code, tests, rules, lacks, gap: gapOf(number, own.length, acts.length + constraints.length + code.length) };
}

function gapOf(number: number, steps: number, rules: number): ArticleMap['gap'] {
  if (steps > 0 || DECLARATIVE.includes(number)) return null;
  return rules > 0 ? 'no-step' : 'none';
}
