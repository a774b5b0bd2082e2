import type { DateString } from '../calendar/dates.ts';

/** What the applicant's death means for an assessment: it ends, it goes on, or the dates cannot be true. */
export type DeathConsequence = 'terminates' | 'continues' | 'contradiction';

/**
 * R088, R089: the assessment ends when the person dies before the medical examination; after it, it goes on and what was done stays (article 22).
 * Examined counts, signed or not. A person who dies on the day of the examination has been examined.
 * @param examinedOn day of the examination; null when there was none
 */
export function consequenceOfDeath(diedOn: DateString, examinedOn: DateString | null): DeathConsequence {
  if (examinedOn === null) return 'terminates';
  return examinedOn <= diedOn ? 'continues' : 'contradiction';
}
