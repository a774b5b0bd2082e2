const DAYS = 7;

/** Until when a one-time password that is given out now opens a sign-in. */
export const oneTimeUntil = (at: Date): Date => new Date(at.getTime() + DAYS * 24 * 3_600_000);
