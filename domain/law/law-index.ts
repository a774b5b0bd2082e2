import { readFileSync } from 'node:fs';

/** By article number: the files of calculations that cite it, the tests that name it, and the rules (R…) of it that tests name. Written by `scripts/write-law-index.ts`. */
export type LawIndex = Readonly<Record<string, { readonly code?: readonly string[]; readonly tests?: readonly string[]; readonly rules?: readonly string[] } | undefined>>;

/** The index that is kept with the articles. */
export const readLawIndex = (): LawIndex => JSON.parse(readFileSync(new URL('../../regulations/articles/law-index.json', import.meta.url), 'utf8')) as LawIndex;

/**
 * The articles that a source text cites: `第15条`, `第2、3、7条`, `第四十六条` is not a citation of ours, `article 7`, `articles 46, 47 and 48`.
 * Ranges (`第11–13条`, `articles 11 to 13`) stand for all between.
 */
export function citedArticles(text: string): number[] {
  const lists = [...text.matchAll(/第([\d、,，–-]{1,40})条/g), ...text.matchAll(/[Aa]rticles? (\d{1,2}(?:(?:, | and | to |–|-)\d{1,2}){0,10})/g)];
  const numbers = lists.flatMap(([, list = '']) => list.split(/、|,|，| and /).flatMap(rangeOf));
  return [...new Set(numbers)].filter((number) => number >= 1 && number <= 49).sort((a, b) => a - b);
}

function rangeOf(part: string): number[] {
  const [from = Number.NaN, to = from] = part.split(/[–-]| to /).map(Number);
  return Number.isInteger(from) && Number.isInteger(to) && to >= from && to - from < 49 ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : [];
}
