import { describe, expect, it } from '@jest/globals';
import type { LegalActId } from '../../../regulations/acts/index.ts';
import { createStatutoryCalendar } from '../../../regulations/calendar/index.ts';
import { constraintsOf, whatBlocks, whatIsDue } from '../../../regulations/constraints/index.ts';
import { approvedCase, event, refusedCase, upTo } from './stories.ts';

const options = (asOf: string) => ({ constraints: constraintsOf('disability-rating'), calendar: createStatutoryCalendar(), asOf });

describe('what is due', () => {
  it.each<[LegalActId, string, string[]]>([
    ['accept-application', '2026-03-03', ['issue-acceptance-notice 2026-03-30', 'issue-appraisal-referral 2026-03-30']],
    ['accept-application', '2026-03-31', ['issue-acceptance-notice 2026-03-30 overdue', 'issue-appraisal-referral 2026-03-30 overdue']],
    ['receive-appraisal-opinion', '2026-04-08', ['county-proposes-grade 2026-05-08', 'notify-appraisal-result null']],
    ['post-public-notice', '2026-06-16', []],
    ['end-public-notice', '2026-06-26', ['deliver-certificate 2026-09-17', 'verify-feedback null']],
    ['deliver-certificate', '2026-07-21', ['file-archive 2026-08-17']],
    ['file-archive', '2026-08-01', []],
  ])('after %s on %s', (act, asOf, expected) => {
    const due = whatIsDue(upTo(approvedCase, act), options(asOf));
    expect(due.map((d) => `${d.act} ${d.dueOn}${d.overdue ? ' overdue' : ''}`)).toEqual(expected);
  });

  it('says when a date may still move', () => {
    const [first] = whatIsDue([event('apply', '2026-12-14'), event('accept-application', '2026-12-14')], options('2026-12-15'));
    expect(first).toMatchObject({ provisional: true, dueOn: '2027-01-11' });
  });
});

describe('what blocks an act', () => {
  it.each<[string, LegalActId, ReturnType<typeof upTo>, string, string[]]>([
    ['R071', 'fill-approval-form', upTo(approvedCase, 'county-agrees'), '2026-03-06', ['city-agrees-before-fill-approval-form']],
    ['R071 after a return', 'fill-approval-form', [...upTo(approvedCase, 'city-agrees'), event('city-returns-report', '2026-03-13')], '2026-03-13', ['city-agrees-before-fill-approval-form']],
    ['nothing', 'fill-approval-form', upTo(approvedCase, 'city-agrees'), '2026-03-13', []],
    ['R101 the period runs', 'end-public-notice', upTo(approvedCase, 'post-public-notice'), '2026-06-25', ['public-notice-period-end-public-notice']],
    ['the period is over', 'end-public-notice', upTo(approvedCase, 'post-public-notice'), '2026-06-26', []],
    ['a refusal', 'issue-certificate', [...refusedCase], '2026-04-03', ['province-approves-before-issue-certificate', 'never-issue-outcome-notice-and-issue-certificate']],
  ])('%s: %s', (_, act, events, asOf, ids) => {
    expect(whatBlocks(act, events, options(asOf)).map((f) => f.constraintId)).toEqual(ids);
  });
});
