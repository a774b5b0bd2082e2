import { describe, expect, it } from '@jest/globals';
import type { Category } from '../../../regulations/eligibility/index.ts';
import { adjustmentOutcome, mergeInjuries, type Grade, type Injury, type Nature } from '../../../regulations/grades/index.ts';

const injury = (identity: Category, grade: Grade, nature: Nature): Injury => ({ identity, grade, nature });
const soldier = (grade: Grade, nature: Nature = 'duty') => injury('C1a', grade, nature);
const police = (grade: Grade, nature: Nature = 'duty') => injury('C2', grade, nature);
const rescuer = (grade: Grade, nature: Nature = 'duty') => injury('C5', grade, nature);

describe('several injuries in different identities (article 23)', () => {
  it.each<[string, Injury[], Grade, Nature, boolean, string[]]>([
    ['R090 the heaviest grade stands', [soldier(6), police(8)], 6, 'duty', false, ['R090']],
    ['R090 three grades', [soldier(9), police(5), rescuer(7)], 5, 'duty', false, ['R090']],
    ['R091 two equal: one grade up', [soldier(7), police(7)], 6, 'duty', true, ['R091']],
    ['R091 three equal: still one grade up', [soldier(7), police(7), rescuer(7)], 6, 'duty', true, ['R091']],
    ['R091 a tie below the heaviest changes nothing', [soldier(5), police(8), rescuer(8)], 5, 'duty', false, ['R090']],
    ['R091 at the top of the scale there is nothing above', [soldier(1), police(1)], 1, 'duty', false, ['R091']],
    ['R092 the nature of the heaviest, be it illness over war', [injury('C1b', 4, 'illness'), police(7, 'war')], 4, 'illness', false, ['R090', 'R092']],
    ['R093 equal grades: war before duty', [soldier(6, 'duty'), police(6, 'war')], 5, 'war', true, ['R091', 'R093']],
    ['R093 equal grades: duty before illness', [injury('C1b', 6, 'illness'), police(6, 'duty')], 5, 'duty', true, ['R091', 'R093']],
    ['R093 only those of the heaviest grade count', [soldier(5, 'duty'), rescuer(5, 'duty'), police(8, 'war')], 4, 'duty', true, ['R091', 'R093']],
  ])('%s', (_, injuries, grade, nature, promoted, rules) => {
    expect(mergeInjuries(injuries)).toMatchObject({ grade, nature, promoted, manual: false, rules, article: 23 });
  });

  it.each<[string, Injury[], Grade, boolean]>([
    ['R091 a lower tie that reaches the heaviest makes a tie', [soldier(7), police(8), rescuer(8)], 6, true],
    ['R091 a lower tie that does not reach it changes nothing', [soldier(5), police(8), rescuer(8)], 5, false],
  ])('%s, by the setting', (_, injuries, grade, promoted) => {
    expect(mergeInjuries(injuries, { promoteLowerTies: true })).toMatchObject({ grade, promoted });
  });

  it.each<[string, Injury[]]>([
    ['one identity', [soldier(6), soldier(8)]],
    ['parts that can be rated together', [soldier(6), { ...police(8), combinable: true }]],
  ])('R090 leaves %s to the medical standard', (_, injuries) => expect(mergeInjuries(injuries)).toMatchObject({ grade: null, nature: null, manual: true }));

  it('R090 one injury stays as it is; none is an error', () => {
    expect(mergeInjuries([soldier(6)])).toMatchObject({ grade: 6, promoted: false, rules: [] });
    expect(() => mergeInjuries([])).toThrow(RangeError);
  });
});

describe('what an appraisal means for a grade (articles 9, 15, 17)', () => {
  it.each<[string, Grade, Grade | null, string, number]>([
    ['R109 heavier', 8, 6, 'raise', 17], ['R109 lighter', 6, 8, 'lower', 17], ['R040 R041 the same', 8, 8, 'unchanged', 15], ['R111 below the minimum', 10, null, 'propose-cancellation', 9],
  ])('%s: %s → %s is %s', (_, currentGrade, appraisedGrade, outcome, article) => expect(adjustmentOutcome({ currentGrade, appraisedGrade })).toMatchObject({ outcome, article }));

  it('R111 the minimum is a setting', () => expect(adjustmentOutcome({ currentGrade: 8, appraisedGrade: 9 }, { minimumGrade: 8 }).outcome).toBe('propose-cancellation'));
});
