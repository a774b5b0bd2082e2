import type { ClosureConstraint, Constraint } from '../../../../regulations/constraints/index.ts';
import { closure as automaton } from '../../runs/automaton.ts';
import { orderRule } from './order-rule.ts';
import { actName } from './words.ts';

/** No run goes on with what a closed or suspended case does not allow. */
export const closure = orderRule<ClosureConstraint>({
  id: 'lawful/closure',
  takes: (c: Constraint) => c.kind === 'closure',
  automaton: (c) => automaton(c.after, c.acts, c.reopenedBy ?? []),
  describe: (_, found) => `有一种走法在案件结束或者中止之后仍然${actName(found.event?.slice('act:'.length) ?? '')}`,
});
