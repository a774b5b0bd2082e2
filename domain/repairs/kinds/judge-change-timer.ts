import { deadlineInstants, deadlineKeys } from '../../../regulations/deadlines/index.ts';
import { endOfDayInstant, isDate } from '../../../regulations/calendar/index.ts';
import { procedureRegistry } from '../../../processes/registry.ts';
import { timerShift } from '../../cases/case-row.ts';
import type { DeadlineRow } from '../../deadlines/deadline-row.ts';
import { timersOf, variablesOf } from '../../deadlines/timers-of.ts';
import { deadlineName } from '../../queries/law-texts.ts';
import type { Judge, RepairedCase } from '../judge-repair.ts';
import type { Judgement } from '../repair.ts';
import { refuseRepair } from '../refuse-repair.ts';

/**
 * A timer of the engine fires on another day. The end of a statutory period is counted, not chosen: its timer can only be brought back to the day
 * that the record gives. A reminder is the platform's own and may come earlier; the timer of a period that an office has set is free.
 */
export const judgeChangeTimer: Judge = async (found) => {
  const { live, row, parameters: { timer = '', day = '' } } = found;
  if (!isDate(day)) throw refuseRepair('请写明新的日期。');
  if (!live.jobs.some((job) => job.kind === 'timer' && job.activityId === timer)) throw refuseRepair('案件目前没有这个定时器。');
  const office = procedureRegistry.officeTimers.find((entry) => entry.event === timer);
  if (office) return moved(found, office.name, day, endOfDayInstant(day, { shiftYears: timerShift(row) }), { [office.variable]: endOfDayInstant(day, { shiftYears: timerShift(row) }) });
  for (const key of deadlineKeys) {
    const reads = timersOf(key).find((entry) => entry.activityId === timer)?.reads;
    const deadline = reads && ((await found.db('deadlines').where({ case_id: row.id, key }).whereNull('met_on').whereNull('ended_on').orderBy('round', 'desc').first()) as DeadlineRow | undefined);
    if (reads && deadline) return ofDeadline(found, deadline, reads);
  }
  throw refuseRepair('该定时器不属于任何期限，不能改期。');
};

function ofDeadline(found: RepairedCase, deadline: DeadlineRow, reads: 'dueAt' | 'remindAt'): Judgement {
  const { row, parameters: { day = '' } } = found;
  const name = deadlineName(deadline.key);
  if (reads === 'dueAt' && day !== deadline.due_on) throw refuseRepair(`“${name}”的最后一日依法计算为 ${deadline.due_on}，不能另定为 ${day}；起算日有误的，由经办人更正办理日期。`, deadline.article);
  if (reads === 'remindAt' && day > deadline.due_on) throw refuseRepair(`提醒不能晚于“${name}”的最后一日 ${deadline.due_on}。`, deadline.article);
  const instants = deadlineInstants({ dueOn: deadline.due_on, remindOn: reads === 'remindAt' ? day : deadline.remind_on }, { shiftYears: timerShift(row) });
  return moved(found, reads === 'dueAt' ? `“${name}”的到期定时器` : `“${name}”的提醒`, day, instants[reads] ?? instants.dueAt, variablesOf(deadline.key, instants));
}

const moved = ({ row, parameters }: RepairedCase, name: string, day: string, dueDate: string, variables: Record<string, string>): Judgement => ({
  effect: `${name}改为 ${day}`,
  commands: [{ type: 'set-timer', payload: { businessKey: row.id, activityId: parameters.timer, dueDate, variables } }],
  exceptions: [],
});
