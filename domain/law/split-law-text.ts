import { Problem } from '../platform/problem.ts';

export interface LawTextPart {
  number: number;
  text: string;
}

const DIGITS = '零一二三四五六七八九';
const HEADING = /^[ \t\u3000]*第([零一二三四五六七八九十百]{1,7}|\d{1,3})条[ \t\u3000]*/gm;
const CHAPTER = /^\s*第[零一二三四五六七八九十百]{1,5}章/;
const LONGEST = 20_000;

/** `二十四` → 24, `十` → 10, `一百零三` → 103; NaN for what is no such number. */
export function chineseNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [, hundreds, rest = ''] = /^(?:([一二三四五六七八九])百)?(.*)$/.exec(text) ?? [];
  const found = /^零?(?:([二三四五六七八九]?|一)十)?([一二三四五六七八九])?$/.exec(rest);
  if (!found || text === '') return Number.NaN;
  const [, tens, ones] = found;
  const ten = tens === undefined ? 0 : tens === '' ? 1 : DIGITS.indexOf(tens);
  return (hundreds ? DIGITS.indexOf(hundreds) : 0) * 100 + ten * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

/**
 * Splits an official text at the headings 第N条 at the beginning of lines. Chapter headings at the end of a part are left out.
 * @throws Problem law-text when there is none, or their numbers do not rise one by one from the first
 */
export function splitLawText(text: string): LawTextPart[] {
  const headings = [...text.matchAll(HEADING)];
  if (headings.length === 0) throw refused('文件中没有找到“第N条”。');
  const parts = headings.map((heading, i) => ({ number: chineseNumber(heading[1] as string), text: clean(text.slice(heading.index + heading[0].length, headings[i + 1]?.index)) }));
  const broken = parts.findIndex(({ number }, i) => number !== i + 1);
  if (broken >= 0) throw refused(`第${broken + 1}处应为第${broken + 1}条，文件中是第${parts[broken]?.number}条。请核对是否缺条、重复或者断行。`);
  const long = parts.find((part) => part.text.length > LONGEST);
  if (long) throw refused(`第${long.number}条超过${LONGEST}字，请核对文件。`);
  return parts;
}

function clean(part: string): string {
  const lines = part.split('\n').map((line) => line.trimEnd());
  while (lines.length > 1 && (lines.at(-1) === '' || CHAPTER.test(lines.at(-1) as string))) lines.pop();
  return lines.join('\n').trim();
}

const refused = (title: string): Problem => new Problem({ type: 'law-text', status: 422, title });
