import { forceOn, instrument } from '../../regulations/articles/index.ts';
import type { Continuation } from '../../regulations/articles/index.ts';
import { addCalendarDays, calendarDaysBetween } from '../../regulations/calendar/index.ts';

/** From so many calendar days before the 细则 lapses, the platform asks for a decision. */
const WARN_DAYS = 180;

export interface LawValidity {
  title: string;
  documentNumber: string;
  from: string;
  until: string;
  /** last application date for which the law is settled without a gap; null: until further notice */
  coveredUntil: string | null;
  /** calendar days from `today` to it; negative when it is past; null: until further notice */
  daysLeft: number | null;
  /** whether somebody should decide now */
  needsDecision: boolean;
}

/** How long the 细则 is applied (第49条) as seen on a day (`YYYY-MM-DD`). */
export function lawValidity(today: string, continuations: readonly Continuation[]): LawValidity {
  const { title, documentNumber, from, until } = instrument;
  const coveredUntil = coverage(continuations);
  const daysLeft = coveredUntil === null ? null : calendarDaysBetween(today, coveredUntil);
  return { title, documentNumber, from, until, coveredUntil, daysLeft, needsDecision: daysLeft !== null && daysLeft <= WARN_DAYS };
}

/** Follows the decisions from the lapse on, as long as each begins before the one before has ended or on the day after. */
function coverage(continuations: readonly Continuation[]): string | null {
  let last: string = instrument.until;
  for (;;) {
    const next = addCalendarDays(last, 1);
    if (forceOn(next, continuations) !== 'in-force') return last;
    const holding = continuations.filter((c) => next >= c.from && (c.until === null || next <= c.until));
    if (holding.some((c) => c.until === null)) return null;
    last = holding.map((c) => c.until as string).sort().at(-1) as string;
  }
}
