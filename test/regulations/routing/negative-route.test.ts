import { describe, expect, it } from '@jest/globals';
import { routingClass, type Category, type OfficeLevel } from '../../../regulations/eligibility/index.ts';
import { negativeRoute, type NegativeOutcome } from '../../../regulations/routing/index.ts';

const UP = 'report-to-province';
const BACK = 'outcome-notice-and-return';
const stages = ['before-appraisal', 'after-appraisal'] as const;

describe('a case that does not qualify (articles 15 to 17)', () => {
  it.each<[string, OfficeLevel, Category, NegativeOutcome, boolean, number]>([
    ['R040', 'county', 'C1a', UP, true, 15], ['R040', 'county', 'C1b', UP, true, 15], ['R040', 'county', 'X45', UP, true, 15], ['R040', 'county', 'X46c', UP, true, 15],
    ['R041', 'county', 'C2', BACK, false, 15], ['R041', 'county', 'C3', BACK, false, 15], ['R041', 'county', 'C6', BACK, false, 15], ['R041', 'county', 'X47', BACK, false, 15],
    ['R042', 'city', 'C1a', UP, true, 16], ['R043', 'city', 'C4', BACK, true, 16], ['R044', 'province', 'C1a', BACK, true, 17], ['R044', 'province', 'C5', BACK, true, 17],
  ])('%s %s %s: %s', (rule, level, category, outcome, stepwise, article) => {
    for (const stage of stages) expect(negativeRoute(level, routingClass(category), stage)).toEqual({ outcome, rule, article, stepwise });
  });
});
