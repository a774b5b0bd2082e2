import { describe, expect, it } from '@jest/globals';
import { createStatutoryCalendar } from '../../../regulations/calendar/index.ts';
import { certificateValidity } from '../../../regulations/certificates/index.ts';
import { computeDeadline, countPeriod } from '../../../regulations/deadlines/index.ts';

const calendar = createStatutoryCalendar([]);

describe('readings of how a period is counted', () => {
  it.each([
    ['2025-06-03', {}, '2025-07-01'],
    ['2025-06-03', { startCounted: true }, '2025-06-30'],
    // a start on a rest day counts from the next working day either way
    ['2025-06-07', {}, '2025-07-04'],
    ['2025-06-07', { startCounted: true }, '2025-07-04'],
  ])('20 working days from %s with %j end on %s', (startedOn, rules, dueOn) => expect(computeDeadline('acceptance-notice', startedOn, calendar, rules).dueOn).toBe(dueOn));

  it.each([
    [{}, '2025-08-04'],
    [{ rollRestDay: false }, '2025-08-02'],
    [{ startCounted: true }, '2025-08-01'],
    [{ startCounted: true, rollRestDay: false }, '2025-08-01'],
  ])('60 calendar days from 2025-06-03 with %j end on %s', (rules, last) => expect(countPeriod({ amount: 60, unit: 'calendar-day' }, '2025-06-03', calendar, rules).date).toBe(last));
});

describe('the day by which the age is taken (第25条)', () => {
  it.each([['2025-06-10', 20, '2045-06-10'], ['2025-06-09', 10, '2035-06-10'], ['2025-01-01', 10, '2035-06-10']])('%s: %i years, to %s', (ageOn, years, expiresOn) =>
    expect(certificateValidity('1999-06-10', '2025-06-10', { ageOn })).toMatchObject({ years, expiresOn }));
});
