import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const FOLDERS = ['regulations', 'forms', 'domain', 'server', 'workers', 'processes', 'ui'];

/** Every pattern that a text from outside may meet: those of the forms' schemas and the literals of our own code. */
function patternsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  if (file.endsWith('.json')) return [...text.matchAll(/"pattern":\s*("(?:[^"\\]|\\.)*")/g)].map(([, literal]) => JSON.parse(literal as string) as string);
  const literals = [...text.matchAll(/(?<=[(=,:[!&|?{};\n]\s*)\/((?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/[dgimsuvy]*(?=\s*[.,;)\]:}\n])/g)].map(([, source]) => source as string);
  const strings = [...text.matchAll(/pattern: '((?:[^'\\]|\\.)*)'/g)].map(([, literal]) => (literal as string).replaceAll('\\\\', '\\'));
  return [...literals, ...strings];
}

const files = FOLDERS.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`)).filter((name) => /\.(ts|tsx|json)$/.test(name) && !name.includes('generated/'));
const patterns = [...new Set(files.flatMap(patternsOf))].sort();

const compile = (source: string): RegExp => {
  try {
    return new RegExp(source, 'u');
  } catch {
    return new RegExp(source);
  }
};

/** Long runs of what a pattern repeats, ended by what it does not expect: what a backtracking match dies of. */
const CORES = ['a', '0', ' ', '-', '.', 'a ', '0-', 'a.', '（', '　', '测', '第1条', '\t', 'A1', '\\', '"', '=', '1,', '\n', '2025年1月1日'];
const hostile = CORES.flatMap((core) => [core.repeat(Math.floor(20_000 / core.length)) + '\u0001', '\u0001' + core.repeat(Math.floor(20_000 / core.length))]);

describe('patterns', () => {
  it('are found', () => expect(patterns.length).toBeGreaterThan(60));

  it.each(patterns)('%s is through with a hostile text at once', (source) => {
    const pattern = compile(source);
    const before = process.cpuUsage();
    // What backtracks takes seconds or hours: it is cut off, and named.
    expect(() => hostile.forEach((text) => runInNewContext('pattern.test(text)', { pattern, text }, { timeout: 10_000 }))).not.toThrow();
    // Forty texts of 20,000 characters: linear work is some milliseconds.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });
});
