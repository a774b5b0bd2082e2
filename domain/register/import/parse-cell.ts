import { isDate } from '../../../regulations/calendar/index.ts';
import type { CertificateKind } from '../../../regulations/certificates/index.ts';
import { isGrade } from '../../../regulations/grades/index.ts';
import type { Grade, Nature } from '../../../regulations/grades/index.ts';
import type { CertificateStatus } from '../certificate-row.ts';

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const DIGITS = '零一二三四五六七八九十';

/** 八级, 8级 or 8; null for anything else. */
export function parseGrade(text: string): Grade | null {
  const word = plain(text).replace(/级$|等$/, '');
  const grade = /^\d{1,2}$/.test(word) ? Number(word) : DIGITS.indexOf(word);
  return word.length > 0 && isGrade(grade) ? grade : null;
}

const NATURES: Record<string, Nature> = { 因战: 'war', 因公: 'duty', 因病: 'illness' };

/** 因战, 因公 or 因病, with or without 致残; null for anything else. */
export const parseNature = (text: string): Nature | null => NATURES[plain(text).replace(/致残$/, '')] ?? null;

/** By the words that only one of the five names has; 人民警察 and 消防 before 人员, which all may have. */
const KINDS: readonly [RegExp, CertificateKind][] = [
  [/警察|民警/, 'police'],
  [/消防/, 'firefighter'],
  [/预备役|民兵|民工/, 'militia'],
  [/军人/, 'soldier'],
  [/因公伤残人员|^其他(因公)?(伤残)?人员/, 'duty'],
];

/** One of the five kinds of 第24条 by its name or a usual short form; null for anything else. */
export const parseKind = (text: string): CertificateKind | null => KINDS.find(([words]) => words.test(plain(text)))?.[1] ?? null;

const STATUSES: readonly [RegExp, CertificateStatus][] = [
  [/^(有效|正常|在册|在用)$/, 'valid'],
  [/^(已)?(到期|过期)$/, 'expired'],
  [/^(已)?(遗失|丢失)$/, 'lost'],
  [/^(已)?(作废|注销|失效)$/, 'void'],
  [/^(已)?收回$/, 'seized'],
];

/** A status by its usual words; nothing said is valid; null for anything else. */
export const parseStatus = (text: string): CertificateStatus | null => (plain(text) === '' ? 'valid' : (STATUSES.find(([words]) => words.test(plain(text)))?.[1] ?? null));

const two = (part: string): string => part.padStart(2, '0');

/** A day in one of the usual ways of writing it: 2015-03-01, 2015/3/1, 2015.3.1, 2015年3月1日, 20150301; null for what is none. */
export function parseDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain(text)) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain(text)) ?? [];
  const date = year && month && day ? `${year}-${two(month)}-${two(day)}` : '';
  return isDate(date) ? date : null;
}

/** A month (`YYYY-MM`), also as the day in which it lies; null for what is none. */
export function parseMonth(text: string): string | null {
  const [, year, month] = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(plain(text)) ?? /^(\d{4})(\d{2})$/.exec(plain(text)) ?? [];
  if (year && month) return isDate(`${year}-${two(month)}-01`) ? `${year}-${two(month)}` : null;
  return parseDay(text)?.slice(0, 7) ?? null;
}

/** 长期 in the column of the last day: the certificate has none (第25条). */
export const isLongTerm = (text: string): boolean => /^(长期|永久|长期有效)$/.test(plain(text));

/** A long number that a spreadsheet has kept as a number: its last digits are lost. */
export const isMangledNumber = (text: string): boolean => /^\d(\.\d+)?[eE]\+?\d+$/.test(plain(text)) || /^\d{15}0{3}$/.test(plain(text));
