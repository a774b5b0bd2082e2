import { isDate } from '../../regulations/calendar/index.ts';
import { Problem } from '../platform/problem.ts';

/**
 * A legal date lies between the application and the case's today; several acts of one form follow each other.
 * @param limits `since` names the day before which nothing may lie, `path` the field that is refused
 * @throws Problem act-date
 */
export function checkActDates(entries: readonly { happenedOn: string }[], limits: { notBefore: string; notAfter: string; since?: string; path?: string }): void {
  const refuse = (title: string): never => {
    throw new Problem({ type: 'act-date', status: 422, title, errors: [{ path: limits.path ?? '/happenedOn', message: title }] });
  };
  let previous = limits.notBefore;
  for (const { happenedOn } of entries) {
    if (!isDate(happenedOn)) refuse('日期应为真实存在的日期（年-月-日）。');
    if (happenedOn > limits.notAfter) refuse(`日期不得晚于今天（${limits.notAfter}）。`);
    if (happenedOn < limits.notBefore) refuse(`日期不得早于${limits.since ?? '申请日期'}（${limits.notBefore}）。`);
    if (happenedOn < previous) refuse('所填各项日期的先后顺序有误。');
    previous = happenedOn;
  }
}
