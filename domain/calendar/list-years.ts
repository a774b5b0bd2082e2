import { FIRST_BUNDLED_YEAR, LAST_BUNDLED_YEAR } from '../../regulations/calendar/index.ts';
import type { Executor } from '../database/connect.ts';

export interface YearView {
  year: number;
  /** where its days come from: entered here, shipped with the platform, or not known yet */
  state: 'entered' | 'bundled' | 'unpublished';
  source: string | null;
  enteredByName: string | null;
  approvedByName: string | null;
  enteredAt: string | null;
}

interface Row {
  year: number;
  source: string;
  entered_at: Date;
  entered: string | null;
  approved: string | null;
}

/** The years from the one before `thisYear` to two after it, and every other one that was entered. */
export async function listYears(db: Executor, thisYear: number): Promise<YearView[]> {
  const rows = (await db('calendar_years as y')
    .leftJoin('users as e', 'e.id', 'y.entered_by')
    .leftJoin('users as a', 'a.id', 'y.approved_by')
    .select('y.year', 'y.source', 'y.entered_at', { entered: 'e.name', approved: 'a.name' })) as Row[];
  const years = new Set([...[-1, 0, 1, 2].map((offset) => thisYear + offset), ...rows.map((row) => row.year)]);
  return [...years].sort((a, b) => a - b).map((year) => {
    const row = rows.find((candidate) => candidate.year === year);
    if (row) return { year, state: 'entered', source: row.source, enteredByName: row.entered, approvedByName: row.approved, enteredAt: row.entered_at.toISOString() };
    const state = year >= FIRST_BUNDLED_YEAR && year <= LAST_BUNDLED_YEAR ? 'bundled' : 'unpublished';
    return { year, state, source: null, enteredByName: null, approvedByName: null, enteredAt: null };
  });
}
