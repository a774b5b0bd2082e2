import type { Constraint, DeadlineConstraint } from '../../../../regulations/constraints/index.ts';
import { findDeadline } from '../../../../regulations/deadlines/statutory-deadlines.ts';
import { period } from '../../runs/automaton.ts';
import { orderRule } from './order-rule.ts';
import { actName } from './words.ts';

/** No run ends in a period without the act by which it is kept, whatever the day. */
export const periodKept = orderRule<DeadlineConstraint>({
  id: 'lawful/period-kept',
  takes: (c: Constraint) => c.kind === 'deadline',
  automaton: (c) => period(findDeadline(c.deadline).startActs, c.act, c.unless ?? [], c.given ?? null),
  describe: (c) => `期限“${findDeadline(c.deadline).name}”开始之后，有一种走法直到结束都没有${actName(c.act)}`,
  owedFrom: (c) => findDeadline(c.deadline).startActs,
});
