import type { Clock } from '../../../domain/platform/clock.ts';

/** A clock that stands still until it is told otherwise. */
export interface TestClock extends Clock {
  set(instant: string): void;
  passMinutes(minutes: number): void;
}

/** 10 June 2025, nine in the morning in Beijing, a working day. */
export const START = '2025-06-10T09:00:00+08:00';

export function testClock(start: string = START): TestClock {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    set: (instant) => {
      now = new Date(instant);
    },
    passMinutes: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
}
