import type { Constraint, ResponseConstraint } from '../../../../regulations/constraints/index.ts';
import { response as automaton } from '../../runs/automaton.ts';
import { orderRule } from './order-rule.ts';
import { actName } from './words.ts';

/** No run ends without the act that had to follow. */
export const response = orderRule<ResponseConstraint>({
  id: 'lawful/response',
  takes: (c: Constraint) => c.kind === 'response',
  automaton: (c) => automaton(c.after, c.act, c.unless ?? []),
  describe: (c) => `有一种走法在${actName(c.after)}之后，直到结束都没有${actName(c.act)}`,
  owedFrom: (c) => [c.after],
});
