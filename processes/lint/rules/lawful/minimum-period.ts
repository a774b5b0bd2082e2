import type { Constraint, DeadlineConstraint } from '../../../../regulations/constraints/index.ts';
import { findDeadline } from '../../../../regulations/deadlines/statutory-deadlines.ts';
import { deadlineVariable } from '../../../registry.ts';
import type { Automaton } from '../../runs/automaton.ts';
import { BROKEN } from '../../runs/automaton.ts';
import { orderRule } from './order-rule.ts';
import { actName } from './words.ts';

/** Started → counted → waited for by the timer that reads the counted last day. A fixed duration is none: working days are not a duration. */
function waitedFor({ deadline, act }: DeadlineConstraint): Automaton {
  const { startActs } = findDeadline(deadline);
  const wait = `wait:${deadlineVariable(deadline, 'breach')}`;
  const [NONE, STARTED, COUNTED, OVER] = [0, 1, 2, 3];
  return {
    start: NONE!,
    listens: ['act:', 'clock:', 'wait:'],
    next: (state, event) => {
      if (event === `clock:${deadline}`) return state === NONE ? NONE! : COUNTED!;
      if (event === wait) return state === COUNTED ? OVER! : state;
      if (!event.startsWith('act:')) return state;
      const done = event.slice('act:'.length);
      if (done === act) return state === STARTED || state === COUNTED ? BROKEN : NONE!;
      return (startActs as readonly string[]).includes(done) ? STARTED! : state;
    },
  };
}

/** A period that must be over first (公示 of not less than seven working days) is counted and waited for on every run. */
export const minimumPeriod = orderRule<DeadlineConstraint>({
  id: 'lawful/minimum-period',
  takes: (c: Constraint): c is DeadlineConstraint => c.kind === 'deadline' && findDeadline(c.deadline).kind === 'at-least',
  automaton: waitedFor,
  describe: (c) => {
    const { name, amount } = findDeadline(c.deadline);
    return `有一种走法没有等满“${name}”的${amount}个工作日（定时器须读取起算后的 ${deadlineVariable(c.deadline, 'breach')}）就${actName(c.act)}`;
  },
});
