import { compareEvents, eventsOf, type CaseEvent } from '../case-event.ts';
import type { ResponseConstraint } from '../constraint.ts';
import { findingOf, type CheckOptions, type Finding } from '../finding.ts';

/** After the last `after`, `act` must follow (or one of `unless`). One finding. */
export function checkResponse(c: ResponseConstraint, events: readonly CaseEvent[], { finished }: CheckOptions): Finding[] {
  const start = eventsOf(events, c.after).at(-1);
  if (!start) return [];
  const follows = (event: CaseEvent) => compareEvents(start, event) <= 0;
  const answer = eventsOf(events, c.act).find(follows);
  if (answer) return [findingOf(c, 'satisfied', [start, answer])];
  if (eventsOf(events, ...(c.unless ?? [])).some(follows)) return [];
  return [findingOf(c, finished ? 'breached' : 'due', [start], { awaitedAct: c.act })];
}
