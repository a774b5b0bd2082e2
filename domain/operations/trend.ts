import { openStatuses } from '../cases/case-row.ts';
import type { Database } from '../database/connect.ts';
import { dayOf } from '../platform/clock.ts';

/** Numbers of the whole platform at one minute. */
export interface TrendNumbers {
  runningCases: number;
  openTasks: number;
  overdue: number;
  openIncidents: number;
  pendingCommands: number;
  pendingEvents: number;
  /** of the workers that were alive, since their start */
  tasksDone: number;
  tasksFailed: number;
}

export interface TrendPoint extends Omit<TrendNumbers, 'tasksDone' | 'tasksFailed'> {
  at: string;
  /** tasks in a minute since the point before; 0 after a restart of the workers */
  donePerMinute: number;
  failedPerMinute: number;
}

/** Points older than this are deleted. */
export const TREND_DAYS = 30;
const MOST_POINTS = 180;
const MINUTE = 60_000;

/** Notes how much of everything there is, once for each minute however many servers run, and forgets what is too old. */
export async function noteTrend(db: Database, now: Date): Promise<void> {
  const minute = new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
  await db.raw(
    `insert into trend_points (at, numbers)
     select ?, json_build_object(
       'runningCases', (select count(*) from cases where status = any(?)),
       'openTasks', (select count(*) from tasks where state = 'open' and case_id is not null),
       'overdue', (select count(*) from deadlines d join cases c on c.id = d.case_id where d.met_on is null and d.status in ('running', 'breached') and d.due_on < coalesce(c.simulated_on, ?::date)),
       'openIncidents', (select count(*) from incidents where state = 'open' and case_id is not null),
       'pendingCommands', (select count(*) from commands where status = 'pending'),
       'pendingEvents', (select count(*) from bridge.engine_events where applied_at is null),
       'tasksDone', (select coalesce(sum(done), 0) from heartbeats),
       'tasksFailed', (select coalesce(sum(failed), 0) from heartbeats))
     on conflict (at) do nothing`,
    [minute, [...openStatuses], dayOf(now)],
  );
  await db('trend_points').where('at', '<', new Date(now.getTime() - TREND_DAYS * 1440 * MINUTE)).delete();
}

interface Row {
  at: Date;
  numbers: TrendNumbers;
}

/** The points of the last hours, thinned out to what a chart can show: of each stretch the last one. */
export async function readTrend(db: Database, now: Date, hours: number): Promise<TrendPoint[]> {
  const minutes = Math.max(1, Math.ceil((hours * 60) / MOST_POINTS));
  const { rows } = (await db.raw(
    `select distinct on (stretch) at, numbers from (
       select at, numbers, date_bin(? * interval '1 minute', at, timestamptz '2020-01-01 00:00:00+08') as stretch from trend_points where at > ?
     ) points order by stretch, at desc`,
    [minutes, new Date(now.getTime() - hours * 60 * MINUTE)],
  )) as { rows: Row[] };
  return rows.map(({ at, numbers: { tasksDone, tasksFailed, ...numbers } }, index) => {
    const before = rows[index - 1];
    const rate = (total: number, earlier: number | undefined): number => (before === undefined || earlier === undefined || total < earlier ? 0 : (total - earlier) / ((at.getTime() - before.at.getTime()) / MINUTE));
    return { at: at.toISOString(), ...numbers, donePerMinute: rate(tasksDone, before?.numbers.tasksDone), failedPerMinute: rate(tasksFailed, before?.numbers.tasksFailed) };
  });
}
