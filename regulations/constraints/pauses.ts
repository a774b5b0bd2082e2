import type { DateString } from '../calendar/dates.ts';
import type { Pause } from '../deadlines/extend-by-pauses.ts';
import { compareEvents, eventsOf, type CaseEvent } from './case-event.ts';
import { endingActs } from './case-life-constraints.ts';

/** The acts between which the periods of a case may stand still. */
export const pausingActs = ['suspend-case', 'resume-case'] as const;

/**
 * The suspensions of a case in which the periods did not run: only those whose act says so (`pausesClock`), since the text gives no pause.
 * A pause ends when the case goes on or ends.
 * @param asOf up to which day a suspension that is still open is counted
 */
export function pausesIn(events: readonly CaseEvent[], asOf: DateString): Pause[] {
  const ends = eventsOf(events, 'resume-case', ...endingActs);
  return eventsOf(events, 'suspend-case')
    .filter((event) => event.payload?.['pausesClock'] === true)
    .map((event) => ({ from: event.happenedOn, until: ends.find((end) => compareEvents(event, end) <= 0)?.happenedOn ?? asOf }));
}
