import { describe, expect, it } from '@jest/globals';
import type { Category } from '../../../regulations/eligibility/index.ts';
import { appraisalFees } from '../../../regulations/fees/index.ts';
import { pensionPayer } from '../../../regulations/pension/index.ts';

describe('who pays for an appraisal (article 21)', () => {
  it.each<[string, Category, boolean, 'first' | 'second' | 'review', string | null]>([
    ['R096', 'C1a', true, 'first', 'county'], ['R096', 'C5', true, 'first', 'county'], ['R097', 'C2', true, 'first', 'unit'], ['R097', 'X47', true, 'first', 'unit'],
    ['R096', 'C5', false, 'first', null], ['R097', 'C2', false, 'first', null], ['R096', 'C5', true, 'second', null], ['R096', 'C1a', true, 'review', null],
  ])('%s %s, qualified %s, %s: %s', (rule, category, qualified, occasion, payer) => {
    expect(appraisalFees({ category, qualified, occasion })).toContainEqual(expect.objectContaining({ fee: 'appraisal', payer, rule, article: 21 }));
  });
  it.each<Category>(['C1a', 'C2', 'C5', 'X47'])('R098 the examinations of %s are the applicant’s', (category) => {
    for (const qualified of [true, false]) expect(appraisalFees({ category, qualified, occasion: 'first' })).toContainEqual(expect.objectContaining({ fee: 'examination', payer: 'applicant', rule: 'R098' }));
  });
});

it.each<[Category, string]>([['X47', 'unit'], ['C2', 'county'], ['C5', 'county']])('R010 the pension of %s is paid by the %s (articles 38, 47)', (category, payer) => expect(pensionPayer(category)).toBe(payer));
