/**
 * The scale of disability grades. A setting: the implementation rules name no scale, they refer to the medical
 * standard (article 15); this is what that standard uses.
 */
export const gradeScale = { heaviest: 1, lightest: 10, statutory: false } as const;

export type Grade = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;
export const grades: readonly Grade[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const NAMES = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Whether a value is a grade of the scale. */
export function isGrade(value: unknown): value is Grade {
  return grades.some((g) => g === value);
}

/** 一级 … 十级; throws RangeError outside the scale. */
export function gradeName(grade: number): string {
  if (!isGrade(grade)) throw new RangeError(`残疾等级应为一级至十级：${grade}`);
  return `${NAMES[grade - 1]}级`;
}

/** The nature of a disability, in the order of article 23. */
export const natures = ['war', 'duty', 'illness'] as const;
export type Nature = (typeof natures)[number];

const NATURE_NAMES: Record<Nature, string> = { war: '因战', duty: '因公', illness: '因病' };

/** 因战, 因公 or 因病. */
export function natureName(nature: Nature): string {
  return NATURE_NAMES[nature];
}
