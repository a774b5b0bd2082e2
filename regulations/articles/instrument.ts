import type { DateString } from '../calendar/dates.ts';

/** The instrument whose articles the platform applies. */
export const instrument = {
  id: 'gd-implementation-rules-2022',
  title: '广东省退役军人事务厅关于《伤残抚恤管理办法》的实施细则',
  shortTitle: '实施细则',
  documentNumber: '粤退役军人规〔2022〕1号',
  issuedOn: '2022-04-18',
  /** Article 49: in force from this day, for five years. */
  from: '2022-06-01',
  /** The last day of the five years. */
  until: '2027-05-31',
} as const;

/** An administrator's dated decision that the instrument goes on being applied after it has lapsed. */
export interface Continuation {
  from: DateString;
  until: DateString | null;
  basis: string;
}

export type Force = 'in-force' | 'not-yet' | 'lapsed';

/** Whether the instrument governs a case with this application date (article 49; the law by date). */
export function forceOn(date: DateString, continuations: readonly Continuation[] = []): Force {
  if (date < instrument.from) return 'not-yet';
  if (date <= instrument.until) return 'in-force';
  return continuations.some((c) => date >= c.from && (c.until === null || date <= c.until)) ? 'in-force' : 'lapsed';
}
