import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { dayOf } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import type { Administrator } from '../proposals/proposal-row.ts';
import { propose } from '../proposals/propose.ts';
import { enteredYears } from './current-calendar.ts';
import type { HolidayNotice } from './holiday-notice.ts';
import { calendarWith } from './holiday-notice.ts';

const FIRST_YEAR = 2022;
const YEARS_AHEAD = 2;

/**
 * Proposes a year's notice, each day as the administrator has confirmed it; nothing changes before another one applies it.
 * @throws Problem invalid-notice, proposal-open
 */
export async function proposeYear({ db, clock }: { db: Database; clock: Clock }, actor: Administrator, requestId: string, notice: HolidayNotice): Promise<{ id: string }> {
  const last = Number(dayOf(clock.now()).slice(0, 4)) + YEARS_AHEAD;
  if (notice.year < FIRST_YEAR || notice.year > last) throw new Problem({ type: 'invalid-notice', status: 422, title: `年份应在${FIRST_YEAR}年至${last}年之间。`, errors: [{ path: '/year', message: '年份超出范围' }] });
  return db.transaction(async (trx) => {
    calendarWith(await enteredYears(trx), notice);
    return propose(trx, clock, actor, { requestId, kind: 'calendar-year', subject: String(notice.year), payload: { ...notice }, reason: notice.source });
  });
}
