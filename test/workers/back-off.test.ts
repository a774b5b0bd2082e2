import { describe, expect, it } from '@jest/globals';
import { settledWithin, waitBefore } from '../../workers/runtime/back-off.ts';

describe('waitBefore', () => {
  const backOff = { firstMs: 100, longestMs: 1_000 };
  it.each([
    [0, 0, 50], [0, 1, 100], [1, 1, 200], [3, 1, 800], [4, 1, 1_000], [4, 0, 500], [5_000, 1, 1_000],
  ])('try %i with chance %d waits %i ms', (attempt, random, expected) => {
    expect(waitBefore(attempt, backOff, () => random)).toBe(expected);
  });
});

describe('settledWithin', () => {
  it('tells whether the promise settled, and swallows its refusal', async () => {
    expect(await settledWithin(Promise.reject(new Error('x')), 1_000)).toBe(true);
    expect(await settledWithin(new Promise(() => undefined), 10)).toBe(false);
  });
});
