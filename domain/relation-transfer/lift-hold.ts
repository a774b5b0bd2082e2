import { extendPeriods, pausedDays } from '../case-life/extend-periods.ts';
import { latestAct } from '../acts/latest-act.ts';
import type { UserTaskEffect } from '../procedures/user-task-effect.ts';
import { enteredBy } from '../acts/act-row.ts';

/** After 暂缓登记 the period of the county is longer by the working days in which it stood still; the text gives no pause, a setting does. */
export const liftHold: UserTaskEffect = async (trx, { caseId, own, clock }) => {
  const held = await latestAct(trx, caseId, ['county-finds-mismatch']);
  if (held.payload['pausesClock'] !== true) return;
  await extendPeriods(trx, clock, caseId, enteredBy(own), `暂缓登记 ${await pausedDays(trx, held.happened_on, own.happened_on)} 个工作日，期限顺延`);
};

/** The county has decided to re-examine and has made the period longer up to a day (第34条). */
export const extendForReexamination: UserTaskEffect = async (trx, { caseId, own, data, clock }) => {
  const until = data['extendedUntil'];
  if (data['outcome'] !== 'reexamine' || typeof until !== 'string') return;
  await extendPeriods(trx, clock, caseId, enteredBy(own), `复查鉴定残疾情况，办理期限适当延长至${until}（第34条）`);
};
