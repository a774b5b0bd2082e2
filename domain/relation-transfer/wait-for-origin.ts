import { extendPeriods, pausedDays } from '../case-life/extend-periods.ts';
import { latestAct } from '../acts/latest-act.ts';
import type { UserTaskEffect, UserTaskSpec } from '../procedures/user-task-effect.ts';
import { settingOn } from '../settings/setting-on.ts';
import { enteredBy } from '../acts/act-row.ts';

/** Whether the province's period stands still while it waits for the other province: a setting says so, the text does not (第36条). */
export const noteWait: NonNullable<UserTaskSpec['prepare']> = async (trx, { data, happenedOn }) =>
  data['outcome'] === 'queried' ? { ...data, pausesClock: await settingOn(trx, 'suspend-clock-on-wait', happenedOn) } : data;

/** With the answer the period is longer by the working days of the wait, where it stood still. */
export const endWait: UserTaskEffect = async (trx, { caseId, own, clock }) => {
  const query = await latestAct(trx, caseId, ['province-queries-origin']);
  if (query.payload['pausesClock'] !== true) return;
  await extendPeriods(trx, clock, caseId, enteredBy(own), `等待迁出地省级核实 ${await pausedDays(trx, query.happened_on, own.happened_on)} 个工作日，期限顺延`);
};
