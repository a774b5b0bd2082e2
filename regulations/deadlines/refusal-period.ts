import type { DateString } from '../calendar/dates.ts';

export interface RefusalPeriodStart {
  event: 'materials-received' | 'notice-ended';
  startedOn: DateString;
  rule: 'R107' | 'R108';
  article: 17;
  /** working days */
  days: 60;
}

/**
 * From which day the province's 60 working days for returning a refused case run (article 17, L15): the end of the
 * public notice when one was held, else the receipt of the papers. The article names both days; which one counts follows
 * from whether there was a notice.
 */
export function refusalPeriodStart({ receivedOn, noticeEndedOn }: { receivedOn: DateString; noticeEndedOn?: DateString | undefined }): RefusalPeriodStart {
  return noticeEndedOn === undefined
    ? { event: 'materials-received', startedOn: receivedOn, rule: 'R107', article: 17, days: 60 }
    : { event: 'notice-ended', startedOn: noticeEndedOn, rule: 'R108', article: 17, days: 60 };
}
