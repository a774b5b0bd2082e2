import type { Calendar } from '../calendar/calendar.ts';
import { addYears, type DateString } from '../calendar/dates.ts';
import { rollToWorkingDay } from '../calendar/working-days.ts';

/** Article 7: three years for a first application. */
export const INITIAL_LIMIT_YEARS = 3;

export interface InjuryDates {
  injuredOn?: DateString | undefined;
  /** An occupational disease: the day of diagnosis, and of its formal finding. */
  diagnosedOn?: DateString | undefined;
  certifiedOn?: DateString | undefined;
}

/**
 * The day from which the three years run: the injury, or for an occupational disease the later of diagnosis and finding
 * (the reading that favours the applicant). Undefined when no date is given.
 */
export function limitStart({ injuredOn, diagnosedOn, certifiedOn }: InjuryDates): DateString | undefined {
  const disease = [diagnosedOn, certifiedOn].filter((d) => d !== undefined).sort();
  return disease.at(-1) ?? injuredOn;
}

/**
 * The last day for a first application (article 7): the same day three years later, itself included.
 * With `rollTo`, a last day that is a rest day moves to the next working day (a setting; the article does not say so).
 */
export function lastDayToApply(start: DateString, { rollTo }: { rollTo?: Calendar } = {}): DateString {
  const last = addYears(start, INITIAL_LIMIT_YEARS);
  return rollTo ? rollToWorkingDay(rollTo, last) : last;
}
