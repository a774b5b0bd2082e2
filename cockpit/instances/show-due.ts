import { showInstant } from '../../ui/format/dates.ts';

const SIMULATED_YEARS = 1200;

/** A simulated case keeps its timers 1200 years ahead, out of reach of the engine's clock; shown is the day of the case. */
export function showDue(due: string | null): string {
  if (!due) return '';
  const year = Number(due.slice(0, 4));
  return showInstant(year > 3000 ? `${year - SIMULATED_YEARS}${due.slice(4)}` : due);
}
