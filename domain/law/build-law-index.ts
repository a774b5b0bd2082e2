import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { citedArticles } from './law-index.ts';
import type { LawIndex } from './law-index.ts';
import { rulesInCode, rulesInTable, rulesInTest } from './tested-rules.ts';

const TESTS = ['test/regulations', 'test/forms', 'test/processes', 'test/domain', 'test/server', 'test/flows', 'test/rendering', 'test/e2e'];

interface Entry {
  code: string[];
  tests: string[];
  rules: string[];
}

/** Reads the sources below `root` and lists by article what cites it, and which of its rules are tested; the same sources give the same index. */
export function buildLawIndex(root: string): LawIndex {
  const index: Record<string, Entry> = {};
  const entryOf = (article: number): Entry => (index[article] ??= { code: [], tests: [], rules: [] });
  const read = (folder: string, ending = '.ts'): { file: string; text: string }[] => filesBelow(root, folder, ending).map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
  const code = read('regulations');
  const tests = TESTS.flatMap((folder) => read(folder));
  for (const { file, text } of code) for (const article of citedArticles(text)) entryOf(article).code.push(file);
  for (const { file, text } of tests) for (const article of citedArticles(text)) entryOf(article).tests.push(file);
  const inTests = tests.flatMap(({ text }) => rulesInTest(text));
  const tested = new Set(inTests.map(({ rule }) => rule));
  const known = [...code.flatMap(({ text }) => rulesInCode(text)), ...read('processes', '.dmn').flatMap(({ text }) => rulesInTable(text))].filter(({ rule }) => tested.has(rule));
  for (const { rule, article } of [...known, ...inTests]) if (article > 0 && !entryOf(article).rules.includes(rule)) entryOf(article).rules.push(rule);
  for (const entry of Object.values(index)) entry.rules.sort();
  return index;
}

const filesBelow = (root: string, folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && name !== 'articles/articles.ts')
    .map((name) => `${folder}/${name}`)
    .sort();

/** The text of `regulations/articles/law-index.json`. */
export const renderLawIndex = (index: LawIndex): string => `${JSON.stringify(index, null, 1)}\n`;
