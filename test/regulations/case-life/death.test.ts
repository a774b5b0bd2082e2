import { describe, expect, it } from '@jest/globals';
import { consequenceOfDeath } from '../../../regulations/case-life/death.ts';

describe('article 22: what the applicant’s death means', () => {
  it.each([
    ['R088 no examination', '2026-04-09', null, 'terminates'],
    ['the day before the examination, which then cannot have been', '2026-04-12', '2026-04-13', 'contradiction'],
    ['R089 the day of the examination', '2026-04-13', '2026-04-13', 'continues'],
    ['R089 after the examination', '2026-04-14', '2026-04-13', 'continues'],
    ['R089 long after it', '2026-04-13', '2026-04-01', 'continues'],
  ] as const)('%s: died %s, examined %s → %s', (_, diedOn, examinedOn, consequence) => expect(consequenceOfDeath(diedOn, examinedOn)).toBe(consequence));
});
