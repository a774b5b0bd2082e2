import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { chineseTableTexts, tableTexts } from '../../../modeler/translate/tables.ts';

const packages = join(import.meta.dirname, '../../../node_modules');
const scripts = (folder: string): string[] => readdirSync(join(packages, folder), { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.js')).map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
const CALL = /\b_?translate\w*\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;

it.each(['dmn-js-decision-table/lib', 'dmn-js-shared/lib', 'dmn-js/lib'])('every text that %s can ask for has a Chinese one', (folder) => {
  const keys = [...new Set(scripts(folder).flatMap((text) => [...text.matchAll(CALL)].map((match) => match[1] ?? match[2] ?? '')))].filter((key) => /[A-Za-z]/.test(key));
  if (folder.includes('decision-table')) expect(keys.length).toBeGreaterThan(60);
  expect(keys.filter((key) => !/[\u4e00-\u9fff]/.test(tableTexts[key] ?? ''))).toEqual([]);
});

it('the policies and their explanations have Chinese ones', () => {
  const [text = ''] = scripts('dmn-js-decision-table/lib/features/hit-policy').filter((script) => script.includes('explanation:'));
  const words = [...text.matchAll(/(?:label|explanation): '([^']*)'/g)].map(([, word]) => word as string);
  expect(words.length).toBeGreaterThan(10);
  expect(words.filter((word) => !/[\u4e00-\u9fff]/.test(tableTexts[word] ?? ''))).toEqual([]);
});

it('places are filled', () => expect(chineseTableTexts('e.g. { example } ', { example: '"C5"' })).toBe('如 "C5" '));
