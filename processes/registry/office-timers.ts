import { shared } from './shared.ts';

/** The timers that stand at tasks for periods set by an office. */
export const officeTimers = [...shared.officeTimers] as const;
