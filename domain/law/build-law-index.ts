import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { citedArticles } from './law-index.ts';
import type { LawIndex } from './law-index.ts';

const TESTS = ['test/regulations', 'test/forms', 'test/processes', 'test/domain', 'test/server', 'test/flows', 'test/rendering', 'test/e2e'];

/** Reads the sources below `root` and lists by article what cites it; the same sources give the same index. */
export function buildLawIndex(root: string): LawIndex {
  const index: Record<string, { code: string[]; tests: string[] }> = {};
  const note = (kind: 'code' | 'tests', folder: string): void => {
    for (const file of filesBelow(root, folder)) {
      for (const number of citedArticles(readFileSync(join(root, file), 'utf8'))) ((index[number] ??= { code: [], tests: [] })[kind]).push(file);
    }
  };
  note('code', 'regulations');
  for (const folder of TESTS) note('tests', folder);
  return index;
}

const filesBelow = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && name !== 'articles/articles.ts')
    .map((name) => `${folder}/${name}`)
    .sort();

/** The text of `regulations/articles/law-index.json`. */
export const renderLawIndex = (index: LawIndex): string => `${JSON.stringify(index, null, 1)}\n`;
