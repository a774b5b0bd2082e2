import { toDate, type DateString } from '../calendar/dates.ts';

/**
 * The first month (`YYYY-MM`) of the disability pension: the month after the province's approval (article 38).
 * The approval counts, not the hand-over of the certificate.
 */
export function firstPensionMonth(approvedOn: DateString): string {
  const approved = toDate(approvedOn);
  return new Date(Date.UTC(approved.getUTCFullYear(), approved.getUTCMonth() + 1, 1)).toISOString().slice(0, 7);
}
