import { describe, expect, it } from '@jest/globals';
import { checkRecusal, panelAfterRecusal, recusalGrounds, type RecusalGround } from '../../../regulations/recusal/index.ts';

describe('recusal (article 4)', () => {
  it.each<[string, RecusalGround]>([['R013', 'self-or-relative'], ['R014', 'interest'], ['R015', 'other-relation']])('%s %s suffices', (rule, ground) => {
    expect(checkRecusal([ground])).toEqual({ mustRecuse: true, findings: [{ ground, rule, article: 4, text: recusalGrounds[ground].text }] });
  });
  it('R013 no ground, no duty', () => expect(checkRecusal([])).toEqual({ mustRecuse: false, findings: [] }));
  it.each([[3, 1, 1], [5, 2, 0], [4, 2, 1], [3, 3, 3], [3, 0, 0]])('R016 a panel of %i without %i draws %i again (article 19)', (size, recused, redraw) => {
    expect(panelAfterRecusal(size, recused)).toEqual({ remaining: size - recused, redraw, rule: 'R016', article: 19 });
  });
});
