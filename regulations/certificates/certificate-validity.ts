import { addCalendarDays, addYears, ageOn, type DateString } from '../calendar/dates.ts';

export interface CertificateValidity {
  /** Age in completed years on the reference date. */
  age: number;
  /** Years of validity; null: long-term. */
  years: 5 | 10 | 20 | null;
  /** The printed last day; null: long-term. */
  expiresOn: DateString | null;
  article: 25;
}

/** The ages of article 25 in completed years, each up to and with `upTo` (null: no end); years of validity, null: long-term. */
export const validityBands = [
  { upTo: 15, years: 5, name: '15周岁以下' },
  { upTo: 25, years: 10, name: '16至25周岁' },
  { upTo: 45, years: 20, name: '26至45周岁' },
  { upTo: null, years: null, name: '46周岁以上' },
] as const satisfies readonly { upTo: number | null; years: CertificateValidity['years']; name: string }[];

/** Years of validity for an age in completed years (article 25); null: long-term. */
export const validityForAge = (age: number): CertificateValidity['years'] => validityBands.find(({ upTo }) => upTo === null || age <= upTo)?.years ?? null;

/**
 * How long a certificate is valid (article 25). The article does not say on which day the age is taken nor what is
 * printed; defaults: age on the day of issue (`ageOn`: another day), the birthday counts (`birthdayCounts`), same month and day N years later.
 * Throws RangeError when the issue lies before the birth.
 */
export function certificateValidity(birthDate: DateString, issuedOn: DateString, { birthdayCounts = true, ageOn: reference = issuedOn }: { birthdayCounts?: boolean; ageOn?: DateString } = {}): CertificateValidity {
  const age = ageOn(birthDate, birthdayCounts ? reference : addCalendarDays(reference, -1));
  if (age < 0) throw new RangeError(`日期早于出生日期：${reference}`);
  const years = validityForAge(age);
  return { age, years, expiresOn: years === null ? null : addYears(issuedOn, years), article: 25 };
}
