import type { CountingOptions } from '../../regulations/deadlines/index.ts';
import type { Executor } from '../database/connect.ts';
import { settingTimeline } from './setting-timeline.ts';

/** How the days of a period are counted where the text leaves it open. */
export type CountingRules = Required<Pick<CountingOptions, 'remindBefore' | 'startCounted' | 'rollRestDay'>>;

/** The readings that hold for a period by its first day. */
export async function countingTimeline(db: Executor): Promise<(day: string) => CountingRules> {
  const lead = await settingTimeline(db, 'reminder-lead');
  const startCounted = await settingTimeline(db, 'period-start-counted');
  const rollRestDay = await settingTimeline(db, 'roll-rest-day');
  return (day) => ({ remindBefore: lead(day), startCounted: startCounted(day), rollRestDay: rollRestDay(day) });
}

/** Like `countingTimeline`, for one period. @param startedOn its first day */
export const countingOn = async (db: Executor, startedOn: string): Promise<CountingRules> => (await countingTimeline(db))(startedOn);
