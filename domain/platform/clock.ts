/** The only source of "now"; passed in, so that tests and simulated cases set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const shanghaiDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day (`YYYY-MM-DD`) of an instant in Asia/Shanghai. */
export function dayOf(instant: Date): string {
  return shanghaiDay.format(instant);
}
