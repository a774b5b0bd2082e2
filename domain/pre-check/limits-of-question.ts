import type { Calendar, SkippedDay } from '../../regulations/calendar/index.ts';
import { addMonths } from '../../regulations/calendar/index.ts';
import { computeDeadline, refusalPeriodStart, timeLimitsOf } from '../../regulations/deadlines/index.ts';
import type { CountingOptions, TimeLimit } from '../../regulations/deadlines/index.ts';
import { firstDayToAdjust, lastDayToApply, limitStart } from '../../regulations/eligibility/index.ts';
import { RECORD_MONTHS } from '../../regulations/materials/index.ts';
import type { LawReading } from '../settings/law-in-force.ts';
import type { RatingQuestion, StartDays } from './question.ts';

export interface DatedLimit extends Pick<TimeLimit, 'id' | 'name' | 'amount' | 'unit' | 'direction' | 'starts' | 'ends' | 'onBreach'> {
  articles: number[];
  startedOn: string | null;
  /** the last day; of a wait the first day after it (L02) or its last day (L12); of a period counted back the earliest day */
  date: string | null;
  provisional: boolean;
  skipped: SkippedDay[];
}

export interface Means {
  calendar: Calendar;
  law: LawReading;
  counting: (day: string) => CountingOptions;
}

export type Dated = Pick<DatedLimit, 'startedOn' | 'date' | 'provisional' | 'skipped'>;

const START_OF: Partial<Record<string, keyof StartDays>> = {
  'acceptance-notice': 'acceptedOn',
  'county-report': 'opinionReceivedOn',
  'city-report': 'cityReceivedOn',
  'public-notice-period': 'noticePostedOn',
  'certificate-delivery': 'noticeEndedOn',
  filing: 'completedOn',
};

/** The day from which a period runs, if it is known; a refusal's from the receipt of the papers or the end of the notice (第17条). */
function startOf(deadline: string, starts: StartDays): string | undefined {
  const { provinceReceivedOn, noticeEndedOn } = starts;
  if (deadline === 'refusal-return') return provinceReceivedOn === undefined ? noticeEndedOn : refusalPeriodStart({ receivedOn: provinceReceivedOn, noticeEndedOn }).startedOn;
  const field = START_OF[deadline];
  return field && starts[field];
}

export const undated: Dated = { startedOn: null, date: null, provisional: false, skipped: [] };
export const dated = (startedOn: string, date: string): Dated => ({ startedOn, date, provisional: false, skipped: [] });

/** The time limits of a procedure and type that have a number, each with its days as far as its start is known. */
export function datedLimits(procedure: string, type: string, datesOf: (limit: TimeLimit) => Dated): DatedLimit[] {
  return timeLimitsOf(procedure, type)
    .filter(({ amount }) => amount !== null)
    .map((limit) => {
      const { id, name, articles, amount, unit, direction, starts, ends, onBreach } = limit;
      return { id, name, articles: [...articles], amount, unit, direction, starts, ends, onBreach, ...datesOf(limit) };
    });
}

/** A period that the platform counts, from a day on; counted as in a case. */
export function countedFrom(deadline: string, startedOn: string | undefined, { calendar, counting }: Pick<Means, 'calendar' | 'counting'>): Dated {
  if (startedOn === undefined) return undated;
  const { dueOn, provisional, skipped } = computeDeadline(deadline, startedOn, calendar, counting(startedOn));
  return { startedOn, date: dueOn, provisional, skipped };
}

/** The time limits of an assessment that have a number, with their days where the start is known; counted as in a case. */
export const limitsOfQuestion = (question: RatingQuestion, means: Means): DatedLimit[] => datedLimits('disability-rating', question.type, (limit) => datesOf(limit, question, means));

function datesOf(limit: TimeLimit, { facts, starts }: RatingQuestion, means: Means): Dated {
  const { law } = means;
  if (limit.deadline) return countedFrom(limit.deadline, startOf(limit.deadline, starts), means);
  if (limit.id === 'L01') {
    const startedOn = limitStart(facts, law.diseaseStart);
    return startedOn === undefined ? undated : dated(startedOn, lastDayToApply(startedOn));
  }
  if (limit.id === 'L02') {
    const startedOn = [facts.lastGradedOn, facts.lastAdjustedOn].filter((day) => day !== undefined).sort().at(-1);
    return startedOn === undefined ? undated : dated(startedOn, firstDayToAdjust(startedOn, { opensNextDay: law.afterPeriodOpensNextDay }));
  }
  if (limit.id === 'L03') return dated(facts.applicationDate, addMonths(facts.applicationDate, -RECORD_MONTHS));
  return undated;
}
