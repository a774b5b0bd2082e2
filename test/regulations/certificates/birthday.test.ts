import { expect, it } from '@jest/globals';
import { certificateValidity } from '../../../regulations/certificates/index.ts';

it.each([
  ['2026-05-19', true, 10], ['2026-05-20', true, 20], ['2026-05-20', false, 10], ['2026-05-21', false, 20],
])('a person born on 2000-05-20, certificate of %s, the birthday counts: %p, is valid for %i years', (issuedOn, birthdayCounts, years) => {
  expect(certificateValidity('2000-05-20', issuedOn, { birthdayCounts }).years).toBe(years);
});
