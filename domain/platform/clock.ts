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

const shanghaiTime = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });
const shanghaiClock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `2026-03-02 09:00:00`, the day and time of an instant in Asia/Shanghai. */
export const timeOf = (instant: Date): string => shanghaiTime.format(instant);

/** `09:00`, the time of day of an instant in Asia/Shanghai. */
export const hourOf = (instant: Date): string => shanghaiClock.format(instant);
