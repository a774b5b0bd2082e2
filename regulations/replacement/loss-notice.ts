import type { Calendar } from '../calendar/calendar.ts';
import { addCalendarDays, type DateString } from '../calendar/dates.ts';
import { addWorkingDays } from '../calendar/working-days.ts';

/** Article 27: the working days from the newspaper notice that must be over. */
export const LOSS_NOTICE_WAIT = 5;

export interface EarliestApplication {
  /** the first day on which the application may be made */
  date: DateString;
  /** The date may still move with a holiday notice. */
  provisional: boolean;
}

/**
 * L18: the first day on which a lost certificate may be applied for: the five working days after the notice must be over. The day
 * of the notice is not counted; the article does not say whether the fifth day is enough: by default the day after.
 */
export function firstDayAfterLossNotice(publishedOn: DateString, calendar: Calendar, { opensNextDay = true }: { opensNextDay?: boolean } = {}): EarliestApplication {
  const { date, provisional } = addWorkingDays(calendar, publishedOn, LOSS_NOTICE_WAIT);
  return { date: opensNextDay ? addCalendarDays(date, 1) : date, provisional };
}
