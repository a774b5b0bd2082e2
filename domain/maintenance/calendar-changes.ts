import type { HolidayNotice } from '../calendar/holiday-notice.ts';
import { toHolidayYear } from '../calendar/holiday-notice.ts';
import type { Database } from '../database/connect.ts';
import type { Change } from './change.ts';

interface Row {
  subject: string;
  payload: HolidayNotice;
  reason: string;
  decided_at: Date;
  by: string;
  agreed: string | null;
}

const inWords = (notice: HolidayNotice): string => {
  const { holidays, workingWeekends } = toHolidayYear(notice);
  return `放假 ${holidays.length} 日，调休上班 ${workingWeekends.length} 日（${notice.source}）`;
};

/** The years' notices as they were entered, each beside the one that it replaced. */
export async function calendarChanges(db: Database): Promise<Change[]> {
  const rows = (await db('proposals as p').join('users as u', 'u.id', 'p.proposed_by').leftJoin('users as a', 'a.id', 'p.decided_by').where({ 'p.kind': 'calendar-year', 'p.status': 'applied' }).orderBy('p.decided_at').select('p.subject', 'p.payload', 'p.reason', 'p.decided_at', { by: 'u.name', agreed: 'a.name' })) as Row[];
  return rows.map((row, index): Change => {
    const earlier = rows.slice(0, index).findLast(({ subject }) => subject === row.subject);
    return { at: row.decided_at.toISOString(), effectiveOn: `${row.subject}-01-01`, subject: `${row.subject}年放假安排`, action: earlier ? '更正' : '录入', before: earlier ? inWords(earlier.payload) : null, after: inWords(row.payload), reason: row.reason, byName: row.by, agreedByName: row.agreed };
  });
}
