import { describe, expect, it } from '@jest/globals';
import { createStatutoryCalendar } from '../../../regulations/calendar/index.ts';
import {
  checkApplicationType, checkInitialGates, lastDayToApply, summariseGates, type GateOutcome, type InitialFacts,
} from '../../../regulations/eligibility/index.ts';

const good: InitialFacts = {
  applicationDate: '2026-03-02', category: 'C5', householdInProvince: true, workInjuryInsured: false, atFault: false,
  claimedNature: 'duty', natureDecision: 'duty', injuredOn: '2025-05-20',
};
const late: Partial<InitialFacts> = { injuredOn: '2023-03-01' };
const exception = { reason: '有正当理由（演示）', decidedBy: '张三（演示）' };

describe('gates of a first application', () => {
  it.each<[string, Partial<InitialFacts>, GateOutcome, number]>([
    ['R001', { householdInProvince: false }, 'failed', 2],
    ['R001', {}, 'passed', 2],
    ['R002', {}, 'passed', 2],
    ['R002', { category: 'X47' }, 'passed', 47],
    ['R003', { workInjuryInsured: true }, 'failed', 2],
    ['R003', { category: 'C3', workInjuryInsured: true }, 'failed', 2],
    ['R003', { category: 'C4', workInjuryInsured: true }, 'failed', 2],
    ['R003', { category: 'C2', workInjuryInsured: true }, 'not-applicable', 2],
    ['R003', {}, 'passed', 2],
    ['R004', { category: 'C2', workInjuryInsured: true }, 'passed', 2],
    ['R004', { category: 'C6', workInjuryInsured: true }, 'passed', 2],
    ['R004', { workInjuryInsured: true }, 'not-applicable', 2],
    ['R005', { atFault: true }, 'failed', 3],
    ['R005', {}, 'passed', 3],
    ['R006', { natureDecision: undefined }, 'needs-decision', 3],
    ['R006', { natureDecision: 'none' }, 'failed', 3],
    ['R006', { natureDecision: 'war' }, 'passed', 3],
    ['R007', { claimedNature: 'illness' }, 'failed', 7],
    ['R007', { claimedNature: 'war' }, 'passed', 7],
    ['R012', { applicationDate: '2022-05-31', injuredOn: '2022-05-01' }, 'failed', 49],
    ['R012', { applicationDate: '2027-06-01' }, 'needs-decision', 49],
    ['R017', { category: 'C1a' }, 'failed', 7],
    ['R017', { category: 'C1b' }, 'failed', 7],
    ['R017', { category: 'X46' }, 'failed', 7],
    ['R017', { category: 'C2' }, 'passed', 7],
    ['R018', {}, 'not-applicable', 8],
    ['R019', { injuredOn: '2023-03-02' }, 'passed', 7],
    ['R019', { injuredOn: '2026-03-02' }, 'passed', 7],
    ['R019', { injuredOn: '2026-03-03' }, 'failed', 7],
    ['R019', { injuredOn: undefined }, 'needs-decision', 7],
    ['R019', late, 'not-applicable', 7],
    ['R019', { injuredOn: '2015-01-01', diagnosedOn: '2023-02-01', certifiedOn: '2023-04-01' }, 'passed', 7],
    ['R020', late, 'failed', 7],
    ['R020', { ...late, lateException: exception }, 'passed', 7],
    ['R020', {}, 'not-applicable', 7],
  ])('%s %j: %s (article %i)', (rule, change, outcome, article) => {
    const findings = checkInitialGates({ ...good, ...change }).filter((f) => f.rule === rule);
    expect(findings).toEqual([expect.objectContaining({ rule, outcome, article })]);
    expect(findings[0]?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it.each<[Partial<InitialFacts>, string]>([
    [{}, 'acceptable'], [{ natureDecision: undefined }, 'needs-decision'], [late, 'not-acceptable'],
    [{ ...late, natureDecision: undefined }, 'not-acceptable'], [{ ...late, lateException: exception }, 'acceptable'],
  ])('%j amounts to %s', (change, summary) => expect(summariseGates(checkInitialGates({ ...good, ...change }))).toBe(summary));

  it('R012 passes after the lapse by a decision', () => {
    const continuations = [{ from: '2027-06-01', until: null, basis: '继续适用（演示）' }];
    const findings = checkInitialGates({ ...good, applicationDate: '2027-06-01' }, { continuations });
    expect(summariseGates(findings)).toBe('acceptable');
  });

  it('R018 sends other persons from 补办 to 新办', () => {
    expect(checkApplicationType('retrospective', 'C2', 'R018').outcome).toBe('failed');
    expect(checkApplicationType('retrospective', 'C1a', 'R018').outcome).toBe('passed');
  });

  it('R019 rolls the last day only when asked', () => {
    const calendar = createStatutoryCalendar();
    expect(lastDayToApply('2023-10-02')).toBe('2026-10-02');
    expect(lastDayToApply('2023-10-02', { rollTo: calendar })).toBe('2026-10-08');
  });
});
