import { compareEvents, eventsOf, type CaseEvent } from '../case-event.ts';
import type { PrecedenceConstraint } from '../constraint.ts';
import { findingOf, type CheckOptions, type Finding } from '../finding.ts';

/** Every `act` needs an `after` not later than it, with no reset between. One finding, or none when nothing is to say. */
export function checkPrecedence(c: PrecedenceConstraint, events: readonly CaseEvent[], { finished }: CheckOptions): Finding[] {
  const done = eventsOf(events, c.act);
  if (done.length === 0) {
    if (finished || c.quiet || isOpenFor(c, events)) return [];
    return [findingOf(c, 'not-yet-allowed', [], { awaitedAct: c.act })];
  }
  const broken = done.filter((event) => !isOpenFor(c, events, event));
  return broken.length > 0 ? [findingOf(c, 'breached', broken)] : [findingOf(c, 'satisfied', done)];
}

/** Whether the preceding act stands: at the moment of an event, or after all that happened so far. */
export function isOpenFor(c: PrecedenceConstraint, events: readonly CaseEvent[], at?: CaseEvent): boolean {
  const notLater = (event: CaseEvent) => !at || compareEvents(event, at) <= 0;
  const resets = c.resetBy ? eventsOf(events, ...c.resetBy).filter((event) => event !== at && notLater(event)) : [];
  return eventsOf(events, c.after, ...(c.orAfter ?? []))
    .filter(notLater)
    .some((before) => !resets.some((reset) => compareEvents(before, reset) <= 0));
}
