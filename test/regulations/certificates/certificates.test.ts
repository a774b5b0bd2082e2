import { describe, expect, it } from '@jest/globals';
import { checkInstitution } from '../../../regulations/appraisal/institution.ts';
import { certificateValidity, chooseCertificateKind } from '../../../regulations/certificates/index.ts';
import type { Category } from '../../../regulations/eligibility/index.ts';
import { gradeName, isGrade, natureName } from '../../../regulations/grades/grades.ts';
import { firstPensionMonth } from '../../../regulations/pension/first-month.ts';

describe('certificates', () => {
  it.each<[string, Category[], string | null, boolean]>([
    ['R110 police', ['C2'], 'police', false],
    ['R110 militia', ['C3'], 'militia', false],
    ['R110 public security', ['C4'], 'duty', false],
    ['R110 rescuers', ['C5'], 'duty', false],
    ['R110 others, by default', ['C6'], 'duty', true],
    ['R010 other police, by default', ['X47'], 'police', true],
    ['R009 by reference: an officer chooses', ['X46'], null, false],
    ['R094 several identities: the order of the article', ['C5', 'C2', 'C3'], 'police', false],
    ['R094 a soldier comes first', ['C2', 'C1b'], 'soldier', false],
  ])('%s (article 24)', (_, identities, kind, byDefault) => {
    expect(chooseCertificateKind(identities)).toEqual({ kind, byDefault, article: 24 });
  });

  it('needs an identity', () => expect(() => chooseCertificateKind([])).toThrow(RangeError));

  it.each([
    ['2010-06-16', '2026-06-15', 15, 5, '2031-06-15'],
    ['2010-06-15', '2026-06-15', 16, 10, '2036-06-15'],
    ['2000-06-16', '2026-06-15', 25, 10, '2036-06-15'],
    ['2000-06-15', '2026-06-15', 26, 20, '2046-06-15'],
    ['1980-06-16', '2026-06-15', 45, 20, '2046-06-15'],
    ['1980-06-15', '2026-06-15', 46, null, null],
    ['2010-01-01', '2024-02-29', 14, 5, '2029-02-28'],
  ])('R112 born %s, issued %s: age %i, %s years, to %s (article 25)', (birth, issued, age, years, expiresOn) => {
    expect(certificateValidity(birth, issued)).toEqual({ age, years, expiresOn, article: 25 });
  });

  it('refuses an issue before the birth', () => expect(() => certificateValidity('2026-01-02', '2026-01-01')).toThrow(RangeError));
});

describe('first month of the pension (article 38)', () => {
  it.each([
    ['R138', '2026-07-01', '2026-08'], ['R138', '2026-07-31', '2026-08'], ['R158 year end', '2026-12-31', '2027-01'], ['R138', '2024-01-31', '2024-02'],
  ])('%s approved %s: from %s', (_, approved, month) => expect(firstPensionMonth(approved)).toBe(month));
});

describe('institutions (article 15)', () => {
  it.each([
    ['R074', 'ordinary', 'city', true], ['R074', 'ordinary', 'province', false],
    ['R075', 'occupational', 'province', true], ['R075', 'occupational', 'city', false],
    ['R076', 'mental', 'province', true], ['R076', 'mental', 'city', false],
  ] as const)('%s %s designated by %s: %s', (rule, kind, designatedBy, ok) => {
    expect(checkInstitution({ kind, designatedBy })).toMatchObject({ rule, ok, article: 15 });
  });
});

describe('grades', () => {
  it('names the scale and nothing beyond it', () => {
    expect([gradeName(1), gradeName(10), natureName('war')]).toEqual(['一级', '十级', '因战']);
    expect([0, 11, 1.5, '1'].map(isGrade)).toEqual([false, false, false, false]);
    expect(() => gradeName(0)).toThrow(RangeError);
  });
});
