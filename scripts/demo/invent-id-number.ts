import { randomInt } from 'node:crypto';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** A personal number of nobody: an area code that GB/T 2260 does not assign, a valid date and a valid check digit (GB 11643). */
export function inventIdNumber(): string {
  const born = `${1980 + randomInt(15)}${String(1 + randomInt(12)).padStart(2, '0')}${String(1 + randomInt(28)).padStart(2, '0')}`;
  const body = `449901${born}${String(randomInt(1000)).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] as number), 0);
  return `${body}${CHECKS[sum % 11] as string}`;
}
