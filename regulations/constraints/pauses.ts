import type { DateString } from '../calendar/dates.ts';
import type { Pause } from '../deadlines/extend-by-pauses.ts';
import { compareEvents, eventsOf, type CaseEvent } from './case-event.ts';
import { endingActs } from './case-life-constraints.ts';

/** The acts between which the periods of a case may stand still. */
export const pausingActs = ['suspend-case', 'resume-case'] as const;

/** All acts that bear on whether the periods of a case run: suspensions, what article 34 makes of a transfer from the forces, and the wait for another province (article 36). */
export const clockActs = [...pausingActs, 'county-finds-mismatch', 'lift-hold', 'county-orders-reexamination', 'province-queries-origin', 'origin-province-confirms', 'origin-province-denies'] as const;

/**
 * The times of a case in which the periods did not run: suspensions, on a transfer from the forces 暂缓登记 (article 34), and the wait for the
 * answer of the province that is left (article 36), only where the act says so (`pausesClock`), since the text gives no pause; and the extension that a county has decided on for a re-examination
 * (article 34: 适当延长, up to the day that the decision names). A pause ends when the case goes on or ends.
 * @param asOf up to which day a pause that is still open is counted
 */
export function pausesIn(events: readonly CaseEvent[], asOf: DateString): Pause[] {
  const between = (opens: (typeof clockActs)[number], ...closes: (typeof clockActs)[number][]): Pause[] => {
    const ends = eventsOf(events, ...closes, ...endingActs);
    return eventsOf(events, opens)
      .filter((event) => event.payload?.['pausesClock'] === true)
      .map((event) => ({ from: event.happenedOn, until: ends.find((end) => compareEvents(event, end) <= 0)?.happenedOn ?? asOf }));
  };
  return [...between('suspend-case', 'resume-case'), ...between('county-finds-mismatch', 'lift-hold'), ...between('province-queries-origin', 'origin-province-confirms', 'origin-province-denies'), ...extensions(events)];
}

function extensions(events: readonly CaseEvent[]): Pause[] {
  return eventsOf(events, 'county-orders-reexamination').flatMap(({ happenedOn, payload }) => {
    const until = payload?.['extendedUntil'];
    return typeof until === 'string' && until > happenedOn ? [{ from: happenedOn, until }] : [];
  });
}
