import type { Constraint, PrecedenceConstraint } from '../../../../regulations/constraints/index.ts';
import { precedence as automaton } from '../../runs/automaton.ts';
import { orderRule } from './order-rule.ts';
import { actName, anyOf } from './words.ts';

/** No run comes to an act before the one that the law asks for; after a return it is asked for anew. */
export const precedence = orderRule<PrecedenceConstraint>({
  id: 'lawful/precedence',
  takes: (c: Constraint) => c.kind === 'precedence',
  automaton: (c) => automaton(c.after, c.orAfter ?? [], c.resetBy ?? [], c.act),
  describe: (c) => `有一种走法在${anyOf([c.after, ...(c.orAfter ?? [])])}之前就${actName(c.act)}`,
});
