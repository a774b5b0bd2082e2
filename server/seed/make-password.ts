import { randomInt } from 'node:crypto';

// Without signs that are mistaken for each other.
const LETTERS = 'abcdefghijkmnpqrstuvwxyz';
const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';

const pick = (signs: string, count: number): string => Array.from({ length: count }, () => signs[randomInt(signs.length)]).join('');

/** A password that can be read out and typed: four groups, about 80 bits. */
export const makePassword = (): string => [pick(CAPITALS, 4), pick(LETTERS, 4), pick(DIGITS, 4), pick(LETTERS + DIGITS, 5)].join('-');
