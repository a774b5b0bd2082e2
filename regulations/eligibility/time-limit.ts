import { addCalendarDays, addYears, type DateString } from '../calendar/dates.ts';

/** Article 7: three years for a first application. */
const INITIAL_LIMIT_YEARS = 3;
/** Article 9: an adjustment is asked for one year after the last grading. */
const ADJUSTMENT_WAIT_YEARS = 1;

export interface InjuryDates {
  injuredOn?: DateString | undefined;
  /** An occupational disease: the day of diagnosis, and of its formal finding. */
  diagnosedOn?: DateString | undefined;
  certifiedOn?: DateString | undefined;
}

/** Which of the two dates of an occupational disease counts; the article names both and no order. */
export type DiseaseStart = 'later' | 'earlier';

/**
 * The day from which the three years run: the injury, or for an occupational disease the diagnosis or finding (by
 * default the later, which favours the applicant). Undefined when no date is given.
 */
export function limitStart({ injuredOn, diagnosedOn, certifiedOn }: InjuryDates, diseaseStart: DiseaseStart = 'later'): DateString | undefined {
  const disease = [diagnosedOn, certifiedOn].filter((d) => d !== undefined).sort();
  return disease.at(diseaseStart === 'later' ? -1 : 0) ?? injuredOn;
}

/** The last day for a first application (article 7): the same day three years later, itself included. */
export function lastDayToApply(start: DateString): DateString {
  return addYears(start, INITIAL_LIMIT_YEARS);
}

/**
 * The first day on which an adjustment may be asked for: the year after the last grading must be over (article 9).
 * The article does not say whether its last day is enough: by default the day after.
 */
export function firstDayToAdjust(lastGradedOn: DateString, { opensNextDay = true }: { opensNextDay?: boolean } = {}): DateString {
  const full = addYears(lastGradedOn, ADJUSTMENT_WAIT_YEARS);
  return opensNextDay ? addCalendarDays(full, 1) : full;
}
