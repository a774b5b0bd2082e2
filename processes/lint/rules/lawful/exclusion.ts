import type { Constraint, ExclusionConstraint } from '../../../../regulations/constraints/index.ts';
import { exclusion as automaton } from '../../runs/automaton.ts';
import { orderRule } from './order-rule.ts';
import { actName } from './words.ts';

/** No run has both of two acts that exclude each other. */
export const exclusion = orderRule<ExclusionConstraint>({
  id: 'lawful/exclusion',
  takes: (c: Constraint) => c.kind === 'exclusion',
  automaton: (c) => automaton(c.acts[0], c.acts[1]),
  describe: (c) => `有一种走法既有${actName(c.acts[0])}又有${actName(c.acts[1])}`,
});
