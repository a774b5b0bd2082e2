import type { Constraint, DeadlineConstraint } from '../../../../regulations/constraints/index.ts';
import { findDeadline } from '../../../../regulations/deadlines/statutory-deadlines.ts';
import type { Automaton } from '../../runs/automaton.ts';
import { BROKEN } from '../../runs/automaton.ts';
import { orderRule } from './order-rule.ts';

/** Between the act that starts a period and the one that keeps it, the step that counts this very period. */
function counted({ deadline, act, unless, given }: DeadlineConstraint): Automaton {
  const { startActs } = findDeadline(deadline);
  const [NONE, DORMANT, OWED, COUNTED] = [0, 1, 2, 3];
  return {
    start: NONE!,
    listens: ['act:', 'clock:'],
    next: (state, event) => {
      if (event === `clock:${deadline}`) return state === NONE ? NONE! : COUNTED!;
      if (!event.startsWith('act:')) return state;
      const done = event.slice('act:'.length);
      if (done === act && state === OWED) return BROKEN;
      if ((startActs as readonly string[]).includes(done)) return given === undefined ? OWED! : DORMANT!;
      if (done === act || (unless as readonly string[] | undefined)?.includes(done)) return NONE!;
      return state === DORMANT && (given as readonly string[] | undefined)?.includes(done) ? OWED! : state;
    },
  };
}

/** Every statutory period is counted by a step of the diagram: none is missing, none counts another period instead. */
export const periodCounted = orderRule<DeadlineConstraint>({
  id: 'lawful/period-counted',
  takes: (c: Constraint): c is DeadlineConstraint => c.kind === 'deadline' && findDeadline(c.deadline).kind === 'at-most',
  automaton: counted,
  describe: (c) => `有一种走法没有“起算期限”的环节计算“${findDeadline(c.deadline).name}”`,
});
