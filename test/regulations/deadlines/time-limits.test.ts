import { describe, expect, it } from '@jest/globals';
import { isLegalAct } from '../../../regulations/acts/index.ts';
import { findTimeLimit, lastDayOfLimit, statutoryDeadlines, timeLimits, timeLimitsOf } from '../../../regulations/deadlines/index.ts';
import { settings } from '../../../domain/settings/registry.ts';

type Row = [id: string, articles: number[], amount: number | null, unit: string, startActs: string[], endActs: string[], onBreach: string | null];

/** The table of time limits, row by row; `none`: the text has no number. */
const rows: Row[] = [
  ['L01', [7], 3, 'year', [], ['apply'], '原则上不再受理'],
  ['L02', [9], 1, 'year', [], ['apply'], null],
  ['L03', [13], 6, 'month', ['apply'], [], '材料无效'],
  ['L04', [14], null, 'promptly', [], [], null],
  ['L05', [15], null, 'none', ['find-materials-incomplete'], ['deliver-materials-notice'], null],
  ['L05a', [15], null, 'none', ['deliver-materials-notice'], ['supplement-materials'], null],
  ['L06', [15], 20, 'working-day', ['accept-application'], ['issue-acceptance-notice', 'issue-appraisal-referral'], null],
  ['L07', [15], null, 'none', ['county-agrees'], ['city-agrees', 'city-returns-report', 'city-disagrees'], null],
  ['L08', [15, 19], null, 'none', ['issue-appraisal-referral'], ['sign-appraisal-opinion'], null],
  ['L09', [15], 20, 'working-day', ['receive-appraisal-opinion'], ['county-proposes-grade'], null],
  ['L10', [16], 20, 'working-day', ['county-proposes-grade'], ['city-reports'], null],
  ['L11', [17], null, 'none', ['city-reports'], ['province-passes-first-review', 'province-refuses-first-review', 'province-remands-grading'], null],
  ['L12', [17], 7, 'working-day', ['post-public-notice'], ['end-public-notice'], '公示无效'],
  ['L13', [17], null, 'none', ['end-public-notice'], ['verify-feedback'], null],
  ['L14', [17], 60, 'working-day', ['end-public-notice'], ['deliver-certificate'], null],
  ['L15', [17], 60, 'working-day', ['city-reports', 'end-public-notice'], ['deliver-outcome-notice'], null],
  ['L16', [20], null, 'none', ['applicant-objects', 'department-objects'], ['sign-appraisal-opinion'], null],
  ['L23', [33], 20, 'working-day', ['deliver-certificate', 'deliver-replacement-refusal', 'deliver-changed-certificate', 'deliver-transferred-certificate', 'deliver-no-registration-notice', 'province-records-death'], ['file-archive'], null],
  ['L18', [27], 5, 'working-day', [], ['apply-for-replacement'], '申请过早'],
  ['L19a', [28], 20, 'working-day', ['accept-replacement'], ['county-reports-replacement'], null],
  ['L19b', [28], 20, 'working-day', ['county-reports-replacement'], ['city-forwards-replacement'], null],
  ['L19c', [28], 20, 'working-day', ['city-forwards-replacement'], ['province-sends-certificate'], null],
  ['L19d', [28], 20, 'working-day', ['province-sends-certificate'], ['city-passes-certificate'], null],
  ['L19e', [28], 20, 'working-day', ['city-passes-certificate'], ['deliver-certificate'], null],
  ['L20', [29], null, 'none', ['apply-for-replacement'], [], null],
  ['L25', [34], 60, 'calendar-day', [], ['apply-for-relation-transfer'], '不是拒绝的理由；原则上应复查鉴定残疾情况'],
  ['L27', [35], null, 'none', [], ['apply-for-relation-transfer'], null],
  ['L28a', [36], 20, 'working-day', ['accept-transfer', 'province-returns-transfer'], ['county-reports-transfer', 'dispatch-file-confidentially', 'county-files-outbound', 'dispatch-file'], null],
  ['L28b', [36], 20, 'working-day', ['county-reports-transfer', 'county-files-outbound'], ['city-forwards-transfer', 'city-forwards-filing'], null],
  ['L28c', [36], 20, 'working-day', ['city-forwards-transfer', 'city-forwards-filing'], ['province-hands-down-certificate', 'province-files-outbound'], null],
  ['L28d', [36], 20, 'working-day', ['province-hands-down-certificate'], ['city-hands-down-certificate'], null],
  ['L28e', [36], 20, 'working-day', ['city-hands-down-certificate'], ['deliver-transferred-certificate'], null],
];

describe('the table of time limits', () => {
  it('has every row', () => expect(timeLimits.map(({ id }) => id)).toEqual(rows.map(([id]) => id)));

  it('gives a case those of its procedure and type', () => {
    expect(timeLimitsOf('certificate-replacement', 'reissue').map(({ id }) => id)).toEqual(['L23', 'L18', 'L19a', 'L19b', 'L19c', 'L19d', 'L19e', 'L20']);
    expect(timeLimitsOf('certificate-replacement', 'renewal').map(({ id }) => id)).not.toContain('L18');
    expect(timeLimitsOf('disability-rating', 'retrospective').map(({ id }) => id)).not.toContain('L19a');
  });

  it('gives a case those of its procedure and type, with the article of the type', () => {
    expect(timeLimitsOf('relation-transfer', 'military-inbound').map(({ id, articles }) => [id, ...articles])).toEqual([['L23', 33], ['L25', 34], ['L27', 35], ['L28a', 34], ['L28b', 34], ['L28c', 34], ['L28d', 34], ['L28e', 34]]);
    expect(timeLimitsOf('relation-transfer', 'cross-province-in').map(({ id, articles }) => [id, ...articles])).toEqual([['L23', 33], ['L27', 35], ['L28a', 36], ['L28b', 36], ['L28c', 36], ['L28d', 36], ['L28e', 36]]);
    expect(timeLimitsOf('relation-transfer', 'cross-province-out').map(({ id }) => id)).toEqual(['L23', 'L27', 'L28a', 'L28b', 'L28c']);
    expect(timeLimitsOf('relation-transfer', 'in-province-out').map(({ id, articles }) => [id, ...articles])).toEqual([['L23', 33], ['L27', 35], ['L28a', 37]]);
    expect(timeLimitsOf('relation-transfer', 'in-province-in').map(({ id }) => id)).toEqual(['L23', 'L27', 'L28a', 'L28b', 'L28c', 'L28d', 'L28e']);
    expect(timeLimitsOf('disability-rating', 'retrospective').map(({ id }) => id)).not.toContain('L28a');
  });

  it.each(rows)('%s', (id, articles, amount, unit, startActs, endActs, onBreach) => {
    const limit = findTimeLimit(id);
    expect({ articles: limit.articles, amount: limit.amount, unit: limit.unit, endActs: limit.endActs, onBreach: limit.onBreach }).toEqual({ articles, amount, unit, endActs, onBreach });
    expect(limit.startActs).toEqual(expect.arrayContaining(startActs));
    for (const act of [...limit.startActs, ...limit.endActs]) expect(isLegalAct(act)).toBe(true);
  });

  it('counts what it counts by the one table of periods', () => {
    for (const limit of timeLimits) {
      if (limit.deadline) expect(limit).toMatchObject({ id: statutoryDeadlines[limit.deadline].lawId, amount: statutoryDeadlines[limit.deadline].amount, unit: statutoryDeadlines[limit.deadline].unit });
    }
    expect(timeLimits.flatMap(({ deadline }) => deadline ?? [])).toEqual(Object.keys(statutoryDeadlines));
  });

  it('has no number where the text has none; an office’s own is a setting that says so', () => {
    for (const limit of timeLimits.filter(({ unit }) => unit === 'none' || unit === 'promptly')) {
      expect([limit.id, limit.amount, limit.deadline]).toEqual([limit.id, null, null]);
      if (limit.setting === null) continue;
      expect(settings).toHaveProperty([limit.setting]);
      expect(settings[limit.setting as keyof typeof settings]).toMatchObject({ default: 0, name: expect.stringContaining('内部'), description: expect.stringContaining('不是法定期限') });
    }
    for (const limit of timeLimits.filter(({ amount }) => amount !== null)) expect([limit.id, limit.setting]).toEqual([limit.id, null]);
  });

  it.each([['L01', '2022-03-02', '2025-03-02'], ['L01', '2024-02-29', '2027-02-28'], ['L02', '2025-01-31', '2026-01-31']])('%s from %s ends on %s', (id, from, last) => expect(lastDayOfLimit(id, from)).toBe(last));
  it('counts no other unit in years', () => expect(() => lastDayOfLimit('L06', '2025-01-31')).toThrow(RangeError));
});
