import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { buildLawIndex, renderLawIndex } from '../../../domain/law/build-law-index.ts';
import { readDiagramSteps } from '../../../domain/law/diagram-steps.ts';
import { lawCsv } from '../../../domain/law/law-csv.ts';
import { citedArticles, readLawIndex } from '../../../domain/law/law-index.ts';
import { rulesInTest } from '../../../domain/law/tested-rules.ts';
import { mapArticles } from '../../../domain/law/map-articles.ts';
import { legalActs } from '../../../regulations/acts/legal-acts.ts';
import { statutoryDeadlines } from '../../../regulations/deadlines/index.ts';

const steps = readDiagramSteps();
const map = mapArticles(steps, readLawIndex());
const article = (number: number) => map.find((candidate) => candidate.number === number);

it.each([
  ['细则第15条', [15]], ['第2、3、7条', [2, 3, 7]], ['第11–13条', [11, 12, 13]], ['articles 46, 47 and 48', [46, 47, 48]], ['article 7', [7]], ['articles 11 to 13, 15', [11, 12, 13, 15]], ['第50条', []], ['第四十六条', []], ['第条', []],
])('%s cites %j', (text, numbers) => expect(citedArticles(text)).toEqual(numbers));

describe('the map of the law', () => {
  it('leads from an article over its acts and periods to step, form, paper and test', () => {
    expect(article(17)).toMatchObject({
      acts: expect.arrayContaining([expect.objectContaining({ id: 'post-public-notice', level: 'county' })]),
      deadlines: expect.arrayContaining([expect.objectContaining({ lawId: 'L12', amount: 7, unit: 'working-day', kind: 'at-least' })]),
      steps: expect.arrayContaining([expect.objectContaining({ process: 'public-notice', element: 'post-notice' })]),
      forms: expect.arrayContaining([{ id: 'public-notice/post-notice', title: '张贴公示' }]),
      papers: expect.arrayContaining([expect.objectContaining({ kind: 'public-notice-form' })]),
      gap: null,
    });
    expect(article(17)?.tests.length).toBeGreaterThan(0);
    expect(article(17)?.constraints.length).toBeGreaterThan(3);
  });

  it.each([[17, ['R101', 'R102', 'R103', 'R104', 'R106']], [19, ['R077', 'R080', 'R082']], [12, ['R062', 'R067']], [10, ['R038', 'R039']], [7, ['R019', 'R020']], [23, ['R091']], [33, ['R156']]])('names of article %i the rules that are tested', (number, rules) => {
    expect(article(number)?.rules).toEqual(expect.arrayContaining(rules));
  });

  it('has a test for every rule of the rating; R060 among them speaks of papers for a transfer of the relation', () => {
    const rules = new Set(map.flatMap((entry) => entry.rules));
    const rating = Array.from({ length: 111 }, (_, i) => `R${String(i + 1).padStart(3, '0')}`).filter((rule) => rule !== 'R060');
    expect(rating.filter((rule) => !rules.has(rule))).toEqual([]);
  });

  it.each([
    ["  ['R082 two signatures', change(approvedCase), 'sign', 19],", [{ rule: 'R082', article: 19 }]],
    ["describe('papers (articles 11 to 12)')\n  it('R047 what')", [{ rule: 'R047', article: 11 }, { rule: 'R047', article: 12 }]],
    ["  it('R040–R042 (article 15)')", [{ rule: 'R040', article: 15 }, { rule: 'R041', article: 15 }, { rule: 'R042', article: 15 }]],
    ["  it('R001 of nothing')", [{ rule: 'R001', article: 0 }]],
  ])('reads of %j the rules %j', (text, rules) => expect(rulesInTest(text)).toEqual(rules));

  it('says where a test or a paper is due and there is none', () => {
    const bare = mapArticles([], {});
    expect(bare.find(({ number }) => number === 15)?.lacks).toEqual(['test']);
    expect(bare.find(({ number }) => number === 48)?.lacks).toEqual([]);
    expect(map.filter(({ lacks }) => lacks.includes('paper')).map(({ number }) => number)).toEqual([]);
  });

  it('leaves out no act, no period and no step of a diagram', () => {
    const acts = new Set(map.flatMap(({ acts: found }) => found.map(({ id }) => id)));
    expect(legalActs.filter(({ id, articles }) => (articles as readonly number[]).length > 0 && !acts.has(id))).toEqual([]);
    expect(map.flatMap(({ deadlines }) => deadlines.map(({ key }) => key)).sort()).toEqual(Object.keys(statutoryDeadlines).sort());
    const shown = new Set(map.flatMap(({ steps: found }) => found.map(({ process, element }) => `${process}/${element}`)));
    expect(steps.filter(({ process, element, articles }) => articles.length > 0 && !shown.has(`${process}/${element}`))).toEqual([]);
  });

  it('says of an article that nothing carries out, that it is a gap; of one that only declares, not', () => {
    const bare = mapArticles([], {});
    expect(bare.find(({ number }) => number === 42)?.gap).toBe('none');
    expect(bare.find(({ number }) => number === 17)?.gap).toBe('no-step');
    expect(bare.find(({ number }) => number === 48)?.gap).toBeNull();
  });

  it('is a table with a line for each article and no formula', () => {
    const lines = lawCsv(map).trimEnd().split('\r\n');
    expect(lines).toHaveLength(50);
    expect(lines[15]).toContain('"第15条"');
    expect(lines.every((line) => !/(^|,)"[=+@]/.test(line))).toBe(true);
  });

  it('has an index of code and tests that is up to date (npx tsx scripts/write-law-index.ts)', () => {
    const root = join(import.meta.dirname, '../../..');
    expect(readFileSync(join(root, 'regulations/articles/law-index.json'), 'utf8')).toBe(renderLawIndex(buildLawIndex(root)));
  });
});
