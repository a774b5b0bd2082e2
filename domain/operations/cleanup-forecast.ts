import type { Database } from '../database/connect.ts';

export interface CleanedWeek {
  /** Monday of the week in which they are removed from the engine */
  from: string;
  instances: number;
}

/** How many ended instances the engine will remove in each of the coming weeks, by the days that it keeps its history. The application keeps what it has. */
export async function forecastCleanup(db: Database, now: Date, days: number): Promise<CleanedWeek[]> {
  const { rows } = (await db.raw(
    `select to_char(date_trunc('week', (ended_at + ? * interval '1 day') at time zone 'Asia/Shanghai'), 'YYYY-MM-DD') as "from", count(*)::int as instances
     from process_instances where ended_at is not null and ended_at > ?::timestamptz - ? * interval '1 day' group by 1 order by 1`,
    [days, now, days],
  )) as { rows: CleanedWeek[] };
  return rows;
}
