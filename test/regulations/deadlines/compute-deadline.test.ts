import { describe, expect, it } from '@jest/globals';
import { findAct } from '../../../regulations/acts/index.ts';
import { createStatutoryCalendar } from '../../../regulations/calendar/index.ts';
import {
  computeDeadline, countPeriod, deadlineInstants, deadlineKeys, defaultReminder, findDeadline,
} from '../../../regulations/deadlines/index.ts';

const calendar = createStatutoryCalendar();

describe('statutory deadlines', () => {
  it.each([
    ['R072 L06', 'acceptance-notice', '2026-03-02', '2026-03-30', '2026-03-23', 15],
    ['R072 L06 over Spring Festival', 'acceptance-notice', '2026-02-10', '2026-03-16', '2026-03-09', 15],
    ['R084 L09', 'county-report', '2026-04-07', '2026-05-08', '2026-04-28', 15],
    ['R099 L10', 'city-report', '2026-05-06', '2026-06-02', '2026-05-26', 16],
    ['R101 L12', 'public-notice-period', '2026-06-15', '2026-06-25', null, 17],
    ['R106 L14', 'certificate-delivery', '2026-06-25', '2026-09-17', '2026-09-10', 17],
    ['R156 L23', 'filing', '2026-09-18', '2026-10-22', '2026-10-15', 33],
  ])('%s %s from %s ends with %s (reminder %s, article %i)', (_, key, start, dueOn, remindOn, article) => {
    expect(computeDeadline(key, start, calendar)).toMatchObject({ key, startedOn: start, dueOn, remindOn, article, provisional: false });
  });

  it('R073 article 15: the acceptance clock runs from the acceptance, not from the notice', () => {
    expect(findDeadline('acceptance-notice').startActs).toEqual(['accept-application']);
    expect(findDeadline('acceptance-notice').endActs).toEqual(['issue-acceptance-notice', 'issue-appraisal-referral']);
  });

  it('L28 articles 34, 36 and 37: a period of a transfer is kept by the act of the way that the case goes; every other one by all of its acts', () => {
    expect(deadlineKeys.filter((key) => findDeadline(key).anyEndAct)).toEqual(['transfer-county', 'transfer-city', 'transfer-province']);
  });

  it('is provisional when it reaches a year without a notice', () => {
    expect(computeDeadline('certificate-delivery', '2026-11-02', calendar)).toMatchObject({ dueOn: '2027-01-25', provisional: true });
  });

  it('labels the reminder as no law, takes another lead, and never reminds before the start', () => {
    expect(defaultReminder).toMatchObject({ amount: 5, statutory: false });
    expect(computeDeadline('city-report', '2026-05-06', calendar, { remindBefore: 2 }).remindOn).toBe('2026-05-29');
    expect(computeDeadline('city-report', '2026-05-06', calendar, { remindBefore: 30 }).remindOn).toBe('2026-05-06');
  });

  it('gives the instants of its timers', () => {
    const deadline = computeDeadline('acceptance-notice', '2026-03-02', calendar);
    expect(deadlineInstants(deadline)).toEqual({ dueAt: '2026-03-31T00:00:00+08:00', remindAt: '2026-03-23T00:00:00+08:00' });
    expect(deadlineInstants(deadline, { shiftYears: 1200 }).dueAt).toBe('3226-03-31T00:00:00+08:00');
    expect(deadlineInstants(computeDeadline('public-notice-period', '2026-06-15', calendar)).remindAt).toBeNull();
  });

  it('rolls a calendar-day period that ends on a rest day', () => {
    expect(countPeriod({ amount: 60, unit: 'calendar-day' }, '2026-08-02', calendar)).toMatchObject({
      date: '2026-10-08', skipped: expect.arrayContaining([{ date: '2026-10-01', reason: '国庆节' }]),
    });
    expect(countPeriod({ amount: 60, unit: 'calendar-day' }, '2026-03-01', calendar)).toMatchObject({ date: '2026-04-30', skipped: [] });
  });

  it.each(deadlineKeys)('%s names acts of the vocabulary and its validity', (key) => {
    const rule = findDeadline(key);
    for (const act of [...rule.startActs, ...rule.endActs]) expect(findAct(act).id).toBe(act);
    expect([rule.from, rule.until]).toEqual(['2022-06-01', '2027-05-31']);
  });

  it('throws on an unknown key', () => expect(() => computeDeadline('toString', '2026-03-02', calendar)).toThrow(RangeError));
});
