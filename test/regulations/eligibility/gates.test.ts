import { describe, expect, it } from '@jest/globals';
import {
  applicationTypes, categoryCodes, checkGates, firstDayToAdjust, lastDayToApply, limitStart, routingClass, summariseGates,
  type ApplicationType, type Category, type GateFacts, type GateOptions, type GateOutcome,
} from '../../../regulations/eligibility/index.ts';

const applied = { applicationDate: '2026-03-02', householdInProvince: true, competentCounty: true, handSigned: true, handDated: true, appliedBy: 'self', hasUnit: false, submittedThrough: 'direct' } as const;
/** An application of each type with nothing against it. */
const good: Record<ApplicationType, GateFacts> = {
  initial: { ...applied, category: 'C5', workInjuryInsured: false, atFault: false, claimedNature: 'duty', natureDecision: 'duty', injuredOn: '2025-05-20' },
  retrospective: { ...applied, category: 'C1a', atFault: false, claimedNature: 'duty', natureDecision: 'duty', injuredOn: '2001-08-01', leftService: true, gradedInService: false },
  adjustment: { ...applied, category: 'C1b', lastGradedOn: '2024-01-10', samePart: true, otherCauses: false },
};
const late: Partial<GateFacts> = { injuredOn: '2023-03-01' };
const exception = (level: 'county' | 'city' | 'province') => ({ lateException: { reason: '有正当理由（演示）', decidedBy: '张三（演示）', level } });
const C2 = { category: 'C2', letterIssuer: 'political-organ' } as const;

type Row = [string, ApplicationType, Partial<GateFacts>, GateOutcome, number, GateOptions?];

describe.each([
  ['scope', [
    ['R001', 'initial', { householdInProvince: false }, 'failed', 2],
    ['R001', 'retrospective', { householdInProvince: false }, 'failed', 2],
    ['R001', 'adjustment', { householdInProvince: false }, 'failed', 2],
    ['R001', 'initial', { householdInProvince: undefined }, 'needs-decision', 2],
    ['R001', 'initial', {}, 'passed', 2],
    ['R002', 'initial', {}, 'passed', 2],
    ['R002', 'initial', { householdInProvince: false }, 'not-applicable', 2],
    ['R002', 'initial', { householdInProvince: undefined }, 'needs-decision', 2],
    ['R003', 'initial', { workInjuryInsured: true }, 'failed', 2],
    ['R003', 'initial', { category: 'C3', workInjuryInsured: true }, 'failed', 2],
    ['R003', 'initial', { category: 'C4', workInjuryInsured: true }, 'failed', 2],
    ['R003', 'initial', { workInjuryInsured: undefined }, 'needs-decision', 2],
    ['R003', 'initial', {}, 'passed', 2],
    ['R003', 'initial', { ...C2, workInjuryInsured: true }, 'not-applicable', 2],
    ['R003', 'adjustment', { category: 'C5', workInjuryInsured: true }, 'not-applicable', 2],
    ['R004', 'initial', { ...C2, workInjuryInsured: true }, 'passed', 2],
    ['R004', 'initial', { category: 'C6', workInjuryInsured: true }, 'passed', 2],
    ['R004', 'initial', { workInjuryInsured: true }, 'not-applicable', 2],
    ['R009', 'retrospective', { category: 'X46a' }, 'passed', 46],
    ['R009', 'retrospective', { category: 'X46c', leftService: false }, 'failed', 46],
    ['R009', 'adjustment', { category: 'X46d', leftService: undefined }, 'needs-decision', 46],
    ['R009', 'initial', {}, 'not-applicable', 46],
    ['R010', 'initial', { category: 'X47' }, 'passed', 47],
    ['R010', 'initial', C2, 'not-applicable', 47],
    ['R011', 'retrospective', { category: 'X45' }, 'passed', 45],
    ['R012', 'initial', { applicationDate: '2022-05-31', injuredOn: '2022-05-01' }, 'failed', 49],
    ['R012', 'initial', { applicationDate: '2022-06-01', injuredOn: '2022-05-01' }, 'passed', 49],
    ['R012', 'initial', { applicationDate: '2027-05-31' }, 'passed', 49],
    ['R012', 'initial', { applicationDate: '2027-06-01' }, 'needs-decision', 49],
    ['R012', 'initial', { applicationDate: '2027-06-01' }, 'passed', 49, { continuations: [{ from: '2027-06-01', until: null, basis: '继续适用（演示）' }] }],
  ]],
  ['fault and nature', [
    ['R005', 'initial', { atFault: true }, 'failed', 3],
    ['R005', 'retrospective', { atFault: true }, 'failed', 3],
    ['R005', 'initial', { atFault: undefined }, 'needs-decision', 3],
    ['R005', 'initial', {}, 'passed', 3],
    ['R006', 'initial', { natureDecision: undefined }, 'needs-decision', 3],
    ['R006', 'retrospective', { natureDecision: undefined }, 'needs-decision', 3],
    ['R006', 'initial', { natureDecision: 'none' }, 'failed', 3],
    ['R006', 'initial', { natureDecision: 'war' }, 'passed', 3],
    ['R007', 'initial', { claimedNature: 'illness' }, 'failed', 7],
    ['R007', 'retrospective', { claimedNature: 'illness' }, 'failed', 8],
    ['R007', 'initial', { claimedNature: 'war' }, 'passed', 7],
    ['R007', 'initial', { claimedNature: undefined }, 'needs-decision', 7],
    ['R007', 'retrospective', { category: 'C1b', claimedNature: undefined }, 'failed', 8],
    ['R008', 'retrospective', { claimedNature: 'illness', gradedInService: false }, 'failed', 8],
    ['R008', 'retrospective', { claimedNature: 'illness', gradedInService: true }, 'not-applicable', 8],
    ['R008', 'retrospective', {}, 'not-applicable', 8],
  ]],
  ['type and time', [
    ['R017', 'initial', { category: 'C1a' }, 'failed', 7],
    ['R017', 'initial', { category: 'C1b' }, 'failed', 7],
    ['R017', 'initial', { category: 'X45' }, 'failed', 7],
    ['R017', 'initial', { category: 'X46b', leftService: true }, 'failed', 7],
    ['R017', 'initial', { category: 'X46b', leftService: true }, 'passed', 7, { x46AsItem1: false }],
    ['R017', 'initial', C2, 'passed', 7],
    ['R017', 'retrospective', { gradedInService: true }, 'failed', 8],
    ['R017', 'retrospective', { gradedInService: undefined }, 'needs-decision', 8],
    ['R017', 'retrospective', {}, 'passed', 8],
    ['R018', 'retrospective', { category: 'C2' }, 'failed', 8],
    ['R018', 'retrospective', {}, 'passed', 8],
    ['R018', 'retrospective', { category: 'X46c' }, 'passed', 8],
    ['R018', 'retrospective', { category: 'X46c' }, 'failed', 8, { x46AsItem1: false }],
    ['R019', 'initial', { injuredOn: '2023-03-02' }, 'passed', 7],
    ['R019', 'initial', { injuredOn: '2026-03-02' }, 'passed', 7],
    ['R019', 'initial', { injuredOn: '2026-03-03' }, 'failed', 7],
    ['R019', 'initial', { injuredOn: undefined }, 'needs-decision', 7],
    ['R019', 'initial', late, 'not-applicable', 7],
    ['R019', 'initial', { injuredOn: '2015-01-01', diagnosedOn: '2023-02-01', certifiedOn: '2023-04-01' }, 'passed', 7],
    ['R020', 'initial', { injuredOn: '2015-01-01', diagnosedOn: '2023-02-01', certifiedOn: '2023-04-01' }, 'failed', 7, { diseaseStart: 'earlier' }],
    ['R020', 'initial', late, 'failed', 7],
    ['R020', 'initial', { ...late, ...exception('county') }, 'passed', 7],
    ['R020', 'initial', { ...late, ...exception('county') }, 'failed', 7, { lateExceptionLevel: 'city' }],
    ['R020', 'initial', { ...late, ...exception('province') }, 'passed', 7, { lateExceptionLevel: 'city' }],
    ['R020', 'initial', {}, 'not-applicable', 7],
    ['R021', 'retrospective', { injuredOn: '1979-03-01' }, 'passed', 8],
    ['R021', 'retrospective', { injuredOn: '2026-03-03' }, 'failed', 8],
    ['R022', 'retrospective', { leftService: false }, 'failed', 8],
    ['R022', 'retrospective', { leftService: undefined }, 'needs-decision', 8],
    ['R022', 'retrospective', {}, 'passed', 8],
    ['R023', 'adjustment', { lastGradedOn: '2025-06-01' }, 'failed', 9],
    ['R023', 'adjustment', { lastGradedOn: '2025-03-02' }, 'failed', 9],
    ['R023', 'adjustment', { lastGradedOn: '2025-03-02' }, 'not-applicable', 9, { afterPeriodOpensNextDay: false }],
    ['R024', 'adjustment', { lastGradedOn: '2025-03-02' }, 'passed', 9, { afterPeriodOpensNextDay: false }],
    ['R024', 'adjustment', { lastGradedOn: '2025-03-01' }, 'passed', 9],
    ['R024', 'adjustment', { lastGradedOn: undefined }, 'needs-decision', 9],
    ['R025', 'adjustment', { samePart: false }, 'failed', 13],
    ['R025', 'adjustment', { samePart: undefined }, 'needs-decision', 13],
    ['R025', 'adjustment', {}, 'passed', 13],
    ['R026', 'adjustment', { otherCauses: true }, 'failed', 13],
    ['R026', 'adjustment', { otherCauses: undefined }, 'needs-decision', 13],
    ['R027', 'adjustment', { lastAdjustedOn: '2025-06-01' }, 'passed', 9],
    ['R023', 'adjustment', { lastAdjustedOn: '2025-06-01' }, 'failed', 9],
    ['R027', 'adjustment', {}, 'not-applicable', 9],
    ['R028', 'adjustment', {}, 'passed', 9],
    ['R028', 'adjustment', { category: 'C3' }, 'not-applicable', 9],
  ]],
  ['who applies, where and through whom', [
    ['R029', 'initial', { hasUnit: true, submittedThrough: 'direct' }, 'failed', 14],
    ['R029', 'initial', { hasUnit: true, submittedThrough: 'unit' }, 'passed', 14],
    ['R029', 'retrospective', { hasUnit: true, submittedThrough: 'direct' }, 'failed', 14],
    ['R029', 'initial', { hasUnit: undefined }, 'needs-decision', 14],
    ['R029', 'adjustment', { hasUnit: true, submittedThrough: 'direct' }, 'not-applicable', 14],
    ['R030', 'adjustment', { hasUnit: true, submittedThrough: 'direct' }, 'passed', 14],
    ['R030', 'initial', {}, 'passed', 14],
    ['R031', 'initial', { competentCounty: false }, 'failed', 14],
    ['R031', 'adjustment', { competentCounty: false }, 'failed', 14],
    ['R031', 'initial', { competentCounty: undefined }, 'needs-decision', 14],
    ['R032', 'initial', { handSigned: false }, 'needs-decision', 10],
    ['R032', 'adjustment', { handDated: false }, 'needs-decision', 10],
    ['R032', 'retrospective', {}, 'passed', 10],
    ['R033', 'initial', { appliedBy: 'interested-person', mentallyIll: true }, 'passed', 10],
    ['R033', 'initial', { appliedBy: 'interested-person', mentallyIll: false }, 'failed', 10],
    ['R033', 'initial', { appliedBy: 'interested-person' }, 'needs-decision', 10],
    ['R033', 'adjustment', { appliedBy: 'other' }, 'failed', 10],
    ['R036', 'initial', { category: 'C2', letterIssuer: 'unit' }, 'needs-decision', 11],
    ['R036', 'initial', { category: 'X47', letterIssuer: 'political-organ' }, 'passed', 11],
    ['R036', 'initial', {}, 'not-applicable', 11],
  ]],
] satisfies [string, Row[]][])('gates: %s', (_, rows) => {
  it.each(rows as Row[])('%s %s %j: %s (article %i)', (...[rule, type, change, outcome, article, options]: Row) => {
    const findings = checkGates(type, { ...good[type], ...change }, options).filter((finding) => finding.rule === rule);
    expect(findings).toEqual([expect.objectContaining({ rule, outcome, article, message: expect.stringMatching(/[\u4e00-\u9fff]/) })]);
  });
});

describe('what the gates amount to', () => {
  it.each(Object.keys(applicationTypes) as ApplicationType[])('%s: nothing against it is acceptable, nothing known is open', (type) => {
    expect(summariseGates(checkGates(type, good[type]))).toBe('acceptable');
    const known: GateFacts = { applicationDate: '2026-03-02', category: type === 'initial' ? 'C5' : 'C1a', householdInProvince: true };
    expect(summariseGates(checkGates(type, known))).toBe('needs-decision');
  });

  it('one failed gate decides, whatever is open', () => {
    expect(summariseGates(checkGates('initial', { ...good.initial, ...late, natureDecision: undefined }))).toBe('not-acceptable');
  });

  it('each rule speaks once', () => {
    for (const type of Object.keys(applicationTypes) as ApplicationType[]) {
      const rules = checkGates(type, good[type]).map(({ rule }) => rule);
      expect(new Set(rules).size).toBe(rules.length);
    }
  });
});

describe('routing class by the identity at the time of the injury', () => {
  const item1: Category[] = ['C1a', 'C1b', 'X45', 'X46a', 'X46b', 'X46c', 'X46d'];
  it.each(categoryCodes)('R009 R017 %s', (category) => expect(routingClass(category)).toBe(item1.includes(category) ? 'item-1' : 'non-1'));
  it('R009 article 46 follows the setting', () => expect(['X46a', 'X46d', 'X45'].map((c) => routingClass(c as Category, { x46AsItem1: false }))).toEqual(['non-1', 'non-1', 'item-1']));
});

describe('limits', () => {
  it.each([['2023-10-02', '2026-10-02'], ['2024-02-29', '2027-02-28']])('R019 from %s the last day is %s', (start, last) => expect(lastDayToApply(start)).toBe(last));
  it.each([['2025-03-01', true, '2026-03-02'], ['2025-03-01', false, '2026-03-01'], ['2024-02-29', true, '2025-03-01']])('R023 graded %s (next day %s): from %s', (graded, opensNextDay, first) => expect(firstDayToAdjust(graded, { opensNextDay })).toBe(first));
  it('R019 takes the later of diagnosis and finding, or the earlier by the setting', () => {
    const dates = { injuredOn: '2020-01-01', diagnosedOn: '2024-05-01', certifiedOn: '2024-03-01' };
    expect([limitStart(dates), limitStart(dates, 'earlier'), limitStart({ injuredOn: '2020-01-01' }), limitStart({})]).toEqual(['2024-05-01', '2024-03-01', '2020-01-01', undefined]);
  });
});
