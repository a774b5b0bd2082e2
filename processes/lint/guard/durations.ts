const form = /^P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;
const unitHours = [365 * 24, 30 * 24, 7 * 24, 24] as const;

/**
 * Length of a literal ISO 8601 duration in hours, a year taken as 365 days and a month as 30; null when it is none.
 * Only whole numbers; a repetition (`R…`) or an interval is none.
 */
export function durationHours(text: string): number | null {
  const match = form.exec(text);
  if (match === null || text === 'P' || match[5] === 'T') return null;
  const part = (index: number): number => Number(match[index] ?? 0);
  const days = unitHours.reduce((sum, hours, index) => sum + part(index + 1) * hours, 0);
  return days + part(6) + part(7) / 60 + part(8) / 3600;
}

/** Days of a duration written as `P<n>D`, the only form in which the engine reads a time to live; null otherwise. */
export function wholeDays(text: string): number | null {
  const match = /^P(\d{1,5})D$/.exec(text);
  return match === null ? null : Number(match[1]);
}
