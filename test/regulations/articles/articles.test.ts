import { describe, expect, it } from '@jest/globals';
import { articles, findArticle, forceOn } from '../../../regulations/articles/index.ts';

describe('articles', () => {
  it('has every article once, in order, with an own short summary', () => {
    expect(articles.map((a) => a.number)).toEqual(Array.from({ length: 49 }, (_, i) => i + 1));
    for (const a of articles) {
      expect(a.title).not.toBe('');
      expect(a.summary.length).toBeGreaterThan(7);
      expect(a.summary.length).toBeLessThan(90);
    }
    expect(() => findArticle(50)).toThrow(RangeError);
  });

  it.each([
    ['2022-05-31', 'not-yet'], ['2022-06-01', 'in-force'], ['2027-05-31', 'in-force'], ['2027-06-01', 'lapsed'],
  ])('R012 article 49: force on %s is %s', (date, force) => expect(forceOn(date)).toBe(force));

  it('goes on by a dated decision only between its dates', () => {
    const decisions = [{ from: '2027-06-01', until: '2027-12-31', basis: '继续适用的决定（演示）' }];
    expect(['2027-06-01', '2027-12-31', '2028-01-01'].map((d) => forceOn(d, decisions))).toEqual(['in-force', 'in-force', 'lapsed']);
    expect(forceOn('2022-01-01', decisions)).toBe('not-yet');
  });
});
