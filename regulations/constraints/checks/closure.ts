import { compareEvents, eventsOf, type CaseEvent } from '../case-event.ts';
import type { ClosureConstraint } from '../constraint.ts';
import { findingOf, type Finding } from '../finding.ts';

/** One finding once the case has been closed (or suspended); none before. */
export function checkClosure(c: ClosureConstraint, events: readonly CaseEvent[]): Finding[] {
  const closings = eventsOf(events, ...c.after);
  if (closings.length === 0) return [];
  const broken = eventsOf(events, ...c.acts).filter((event) => isClosedFor(c, events, event));
  return broken.length > 0 ? [findingOf(c, 'breached', [...closings, ...broken])] : [findingOf(c, 'satisfied', closings)];
}

/** Whether the case stands closed: at the moment of an event, or after all that happened so far. */
export function isClosedFor(c: ClosureConstraint, events: readonly CaseEvent[], at?: CaseEvent): boolean {
  const before = (event: CaseEvent) => !at || compareEvents(event, at) < 0;
  const openings = eventsOf(events, ...(c.reopenedBy ?? [])).filter(before);
  return eventsOf(events, ...c.after).filter(before).some((closing) => !openings.some((opening) => compareEvents(closing, opening) <= 0));
}
