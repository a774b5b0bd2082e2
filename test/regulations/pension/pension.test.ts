import { describe, expect, it } from '@jest/globals';
import { InvalidDateError } from '../../../regulations/calendar/index.ts';
import { firstPensionMonth, lastPensionMonth, transferPayment } from '../../../regulations/pension/index.ts';

describe('the pension begins (article 38)', () => {
  it.each([
    ['R138', '2026-06-01', '2026-07'],
    ['R138', '2026-06-30', '2026-07'],
    ['R138 over the year', '2026-12-15', '2027-01'],
    ['R158 whatever month the certificate is handed over in', '2026-06-15', '2026-07'],
  ])('%s: approved %s, from %s', (_rule, approved, month) => expect(firstPensionMonth(approved)).toBe(month));
});

describe('the pension ends (article 41)', () => {
  it.each([
    ['R137', '2026-03-01', '2026-03'],
    ['R137', '2026-03-31', '2026-03'],
    ['R137 the month of the event is the last, even in December', '2026-12-31', '2026-12'],
  ])('%s: %s, last paid %s', (_rule, on, month) => expect(lastPensionMonth(on)).toBe(month));
});

describe('R139 a transferred relation is paid from the next year on by the place that takes it in (article 38)', () => {
  it.each([
    ['2026-01-01', '2026-12', '2027-01'],
    ['2026-07-15', '2026-12', '2027-01'],
    ['2026-12-31', '2026-12', '2027-01'],
    ['2027-01-01', '2027-12', '2028-01'],
  ])('transferred %s: the one before to %s, the new one from %s', (on, fromPaysTo, intoPaysFrom) => {
    expect(transferPayment(on)).toEqual({ fromPaysTo, intoPaysFrom, fromYear: Number(fromPaysTo.slice(0, 4)), intoYear: Number(intoPaysFrom.slice(0, 4)), rule: 'R139', article: 38 });
  });
});

it.each([[firstPensionMonth], [lastPensionMonth], [transferPayment]])('refuses what is no date: %p', (count: (on: string) => unknown) => expect(() => count('2026-02-30')).toThrow(InvalidDateError));
