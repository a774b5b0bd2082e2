import { normaliseIdNumber, readIdNumber } from '../../../regulations/persons/id-number.ts';
import { nameKey } from '../normalise-name.ts';

/** What two records are compared by. */
export interface Compared {
  name: string;
  idNumber: string;
  birthDate: string;
  phone: string | null;
}

/** Why two records may be one person; the surest first. */
export const grounds = ['same-number', 'same-name-and-birth', 'similar-name-and-birth', 'same-name-similar-number', 'same-name-and-phone'] as const;
export type Ground = (typeof grounds)[number];

/** Names of fewer characters that differ in one are different names (张三, 张四). */
const SHORTEST_SIMILAR = 3;
/** Mistyped digits of a number whose check character was computed anew: one digit, or two that changed places, and the check. */
const MOST_DIFFERENT = 3;

/** Why the records may be about one person; empty when nothing speaks for it. */
export function similarity(a: Compared, b: Compared): Ground[] {
  const found: Ground[] = [];
  const [first, second] = [nameKey(a.name), nameKey(b.name)];
  const sameName = first === second;
  const sameBirth = a.birthDate === b.birthDate;
  if (wholeNumber(a.idNumber) === wholeNumber(b.idNumber)) found.push('same-number');
  if (sameName && sameBirth) found.push('same-name-and-birth');
  if (!sameName && sameBirth && differOnce(first, second)) found.push('similar-name-and-birth');
  if (sameName && !sameBirth && differences(wholeNumber(a.idNumber), wholeNumber(b.idNumber)) <= MOST_DIFFERENT) found.push('same-name-similar-number');
  if (sameName && !sameBirth && a.phone !== null && a.phone !== '' && a.phone === b.phone) found.push('same-name-and-phone');
  return found;
}

/** The number of the second generation that a number of the first (15 digits) became. */
function wholeNumber(idNumber: string): string {
  const read = readIdNumber(idNumber);
  return read.ok ? read.value.idNumber : normaliseIdNumber(idNumber);
}

/** How many places of two numbers differ; of different length, all. */
function differences(a: string, b: string): number {
  return a.length === b.length ? [...a].filter((sign, index) => sign !== b[index]).length : Math.max(a.length, b.length);
}

/** One character more, less or other, counted as people count them (𠮷 is one). */
function differOnce(a: string, b: string): boolean {
  const [longer, shorter] = [[...a], [...b]].sort((x, y) => y.length - x.length) as [string[], string[]];
  if (shorter.length < SHORTEST_SIMILAR - 1 || longer.length < SHORTEST_SIMILAR || longer.length - shorter.length > 1) return false;
  const start = longer.findIndex((sign, index) => sign !== shorter[index]);
  const rest = longer.slice(start + 1).join('');
  return rest === shorter.slice(longer.length === shorter.length ? start + 1 : start).join('');
}
