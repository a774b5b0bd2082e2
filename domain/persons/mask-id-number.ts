/** The number as lists and pages show it: the first three and the last four characters. */
export const maskIdNumber = (idNumber: string): string => idNumber.slice(0, 3) + '*'.repeat(Math.max(0, idNumber.length - 7)) + idNumber.slice(-4);

/** 18 or 15 digits with nothing before or after that would make them part of a longer number. */
const ID_NUMBER = /(?<![0-9A-Za-z])(?:\d{17}[\dXx]|\d{15})(?![0-9A-Za-z])/g;

/** A copy of a JSON value in which every personal number, wherever somebody typed it, is masked. */
export function maskIdNumbers<T>(value: T): T {
  return mask(value) as T;
}

function mask(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(ID_NUMBER, maskIdNumber);
  if (Array.isArray(value)) return value.map(mask);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mask(item)]));
  return value;
}
