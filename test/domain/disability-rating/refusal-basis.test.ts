import { describe, expect, it } from '@jest/globals';
import type { CaseRow } from '../../../domain/cases/case-row.ts';
import { refusalBasis } from '../../../domain/disability-rating/refusal-basis.ts';
import type { LawReading } from '../../../domain/settings/law-in-force.ts';

const law: LawReading = { continuations: [], x46AsItem1: true, diseaseStart: 'later', lateExceptionLevel: 'county', afterPeriodOpensNextDay: true, promoteLowerTies: false, minimumGrade: 10 };
const initial = { injuredOn: '2025-05-20', hasUnit: false, nature: 'duty' };
const adjustment = { lastGradedOn: '2024-05-20', samePart: true, otherCauses: false };
const rowOf = (type: string, application: object, review: object = {}): CaseRow =>
  ({ application_type: type, category: 'C5', application_date: '2026-03-02', application, facts: { 'county-review': review } }) as unknown as CaseRow;

describe('the articles on which a refusal rests', () => {
  it.each<[string, string, CaseRow, string]>([
    ['no known gate', 'county-refuses', rowOf('initial', initial), '实施细则第3条、第15条'],
    ['at fault', 'county-refuses', rowOf('initial', { ...initial, atFault: true }), '实施细则第3条、第15条'],
    ['after three years', 'county-refuses', rowOf('initial', { ...initial, injuredOn: '2020-05-20' }), '实施细则第7条、第15条'],
    ['another county', 'county-refuses', rowOf('initial', initial, { householdInProvince: true, competentCounty: false }), '实施细则第14条、第15条'],
    ['another province, and late', 'county-refuses', rowOf('initial', { ...initial, injuredOn: '2020-05-20' }, { householdInProvince: false, competentCounty: true }), '实施细则第2条、第7条、第15条'],
    ['another part', 'county-refuses', rowOf('adjustment', { ...adjustment, samePart: false }), '实施细则第13条、第15条'],
    ['调整', 'county-refuses', rowOf('adjustment', adjustment), '实施细则第9条、第15条'],
    ['the city disagreed', 'county-accepts-disagreement', rowOf('initial', initial), '实施细则第3条、第15条'],
    ['below the standard', 'county-finds-below-standard', rowOf('initial', initial), '实施细则第15条'],
    ['below the standard of 调整', 'county-finds-below-standard', rowOf('adjustment', adjustment), '实施细则第9条、第15条'],
    ['the city', 'city-finds-not-qualified', rowOf('initial', initial), '实施细则第16条'],
    ['the first review', 'province-refuses-first-review', rowOf('retrospective', initial), '实施细则第17条'],
    ['the decision', 'province-refuses', rowOf('initial', initial), '实施细则第17条'],
    ['a cancellation', 'province-cancels-grade', rowOf('adjustment', adjustment), '实施细则第9条、第17条'],
  ])('%s: %s', (_what, act, row, basis) => expect(refusalBasis(act, row, law)).toBe(basis));

  it('throws on an act that refuses nothing', () => expect(() => refusalBasis('province-approves', rowOf('initial', initial), law)).toThrow('province-approves'));
});
