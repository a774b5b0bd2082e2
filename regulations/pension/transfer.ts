import { toDate, type DateString } from '../calendar/dates.ts';

export interface TransferPayment {
  /** the one from whom the relation leaves (the forces, or the county that the person moves from) pays to this month, the last of the year */
  fromPaysTo: string;
  /** the county that takes it in pays from this month on, by the standards of its own place */
  intoPaysFrom: string;
  /** the years for which the two pay */
  fromYear: number;
  intoYear: number;
  rule: 'R139';
  article: 38;
}

/**
 * R139: who pays after a pension relation was transferred (article 38): for the rest of the year the forces or the county that it
 * leaves, from the January after it the county that takes it in.
 * @param transferredOn the day that counts for the year; which one the article leaves open (default: the province's entry)
 */
export function transferPayment(transferredOn: DateString): TransferPayment {
  const year = toDate(transferredOn).getUTCFullYear();
  return { fromPaysTo: `${year}-12`, intoPaysFrom: `${year + 1}-01`, fromYear: year, intoYear: year + 1, rule: 'R139', article: 38 };
}
