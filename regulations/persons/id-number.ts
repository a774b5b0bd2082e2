import { isDate, type DateString } from '../calendar/dates.ts';

export type Sex = 'male' | 'female';

export interface IdNumber {
  /** 18 characters, the check character in capitals. */
  idNumber: string;
  birthDate: DateString;
  sex: Sex;
  /** The first six digits (GB/T 2260 code of the place of first registration). */
  regionCode: string;
  /** True when a 15-digit number of the first generation was converted. */
  legacy: boolean;
}

export type IdNumberFault = 'empty' | 'length' | 'characters' | 'region' | 'birth-date' | 'check-digit';
export type IdNumberResult = { ok: true; value: IdNumber } | { ok: false; fault: IdNumberFault; reason: string };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(' '),
);

const reasons: Record<IdNumberFault, string> = {
  empty: '未填写公民身份号码',
  length: '公民身份号码应为18位（旧号15位）',
  characters: '公民身份号码含有无效字符',
  region: '公民身份号码前两位不是有效的地区代码',
  'birth-date': '公民身份号码中的出生日期不存在',
  'check-digit': '公民身份号码校验位不正确，请核对',
};

const fail = (fault: IdNumberFault): IdNumberResult => ({ ok: false, fault, reason: reasons[fault] });

/** Full-width characters become half-width, spaces and hyphens go, x becomes X. */
export function normaliseIdNumber(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/** The check character (MOD 11-2 of GB 11643) of 17 digits. */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return CHECKS.charAt(sum % 11);
}

/**
 * Reads a citizen's number (GB 11643-1999): 18 characters, or 15 digits which are turned into 18.
 * Gives the normalised number with birth date and sex, or the fault and its reason in Chinese.
 */
export function readIdNumber(text: string): IdNumberResult {
  const typed = normaliseIdNumber(text);
  if (typed === '') return fail('empty');
  if (typed.length !== 18 && typed.length !== 15) return fail('length');
  if (!/^(\d{15}|\d{17}[\dX])$/.test(typed)) return fail('characters');

  const legacy = typed.length === 15;
  const first17 = legacy ? `${typed.slice(0, 6)}19${typed.slice(6)}` : typed.slice(0, 17);
  const idNumber = first17 + checkCharacter(first17);

  if (!PROVINCES.has(first17.slice(0, 2))) return fail('region');
  const birthDate = `${first17.slice(6, 10)}-${first17.slice(10, 12)}-${first17.slice(12, 14)}`;
  if (!isDate(birthDate) || birthDate < '1800-01-01') return fail('birth-date');
  if (!legacy && idNumber !== typed) return fail('check-digit');

  const sex: Sex = Number(first17[16]) % 2 === 1 ? 'male' : 'female';
  return { ok: true, value: { idNumber, birthDate, sex, regionCode: first17.slice(0, 6), legacy } };
}
