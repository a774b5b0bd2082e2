import { describe, expect, it } from '@jest/globals';
import { certificateValidity, changeEntry, chooseCertificateKind } from '../../../regulations/certificates/index.ts';
import type { Category } from '../../../regulations/eligibility/index.ts';
import { gradeName, isGrade, natureName } from '../../../regulations/grades/grades.ts';
import { firstPensionMonth } from '../../../regulations/pension/first-month.ts';

describe('certificates (articles 17, 24)', () => {
  it.each<[string, Category[], string | null, boolean]>([
    ['R110 police', ['C2'], 'police', false],
    ['R110 militia', ['C3'], 'militia', false],
    ['R110 public security', ['C4'], 'duty', false],
    ['R110 rescuers', ['C5'], 'duty', false],
    ['R110 others, by default', ['C6'], 'duty', true],
    ['R010 other police, by default', ['X47'], 'police', true],
    ['R110 veterans', ['C1a'], 'soldier', false],
    ['R011 armed police', ['X45'], 'soldier', false],
    ['R009 civilian staff: an officer chooses', ['X46a'], null, false],
    ['R009 other civilian staff: an officer chooses', ['X46b'], null, false],
    ['R009 fire and rescue', ['X46c'], 'firefighter', false],
    ['R009 fire and rescue, illness', ['X46d'], 'firefighter', false],
    ['R094 civilian staff with another identity', ['X46a', 'C5'], 'duty', false],
    ['R094 several identities: the order of the article', ['C5', 'C2', 'C3'], 'police', false],
    ['R094 a soldier comes first', ['C2', 'C1b'], 'soldier', false],
  ])('%s (article 24)', (_, identities, kind, byDefault) => {
    expect(chooseCertificateKind(identities)).toEqual({ kind, byDefault, article: 24 });
  });

  it('R009 R010 an officer chooses where the article is open, and only there', () => {
    expect(chooseCertificateKind(['X46a'], 'soldier')).toEqual({ kind: 'soldier', byDefault: false, article: 24 });
    expect(chooseCertificateKind(['X47'], 'duty')).toEqual({ kind: 'duty', byDefault: false, article: 24 });
    expect(chooseCertificateKind(['C2'], 'duty').kind).toBe('police');
  });

  it('R095 the column of changes names the new injury and the merged result', () => {
    expect(changeEntry({ injuredOn: '2026-01-05', nature: 'duty' }, { grade: 5, nature: 'war' })).toEqual({ rule: 'R095', article: 24, text: '2026-01-05再次致残（因公）；合并评残后为因战五级' });
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

describe('grades', () => {
  it('names the scale and nothing beyond it', () => {
    expect([gradeName(1), gradeName(10), natureName('war')]).toEqual(['一级', '十级', '因战']);
    expect([0, 11, 1.5, '1'].map(isGrade)).toEqual([false, false, false, false]);
    expect(() => gradeName(0)).toThrow(RangeError);
  });
});
