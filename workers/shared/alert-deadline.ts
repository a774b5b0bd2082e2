import { caseToday, getCase } from '../../domain/cases/case-row.ts';
import { officesOf, raiseAlert } from '../../domain/deadlines/raise-alert.ts';
import { performEffect } from '../../domain/effects/perform-effect.ts';
import { periodAt } from '../../processes/registry.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import { TaskFailure, defineHandler } from '../runtime/index.ts';
import type { Handler, TaskView } from '../runtime/index.ts';
import { effectKey, propertyOf } from '../task-properties.ts';

const ENDINGS = { reminder: '-reminded', breach: '-breached' } as const;

/** The level whose officers are waited for where the timer stands. */
function levelOf(task: TaskView, kind: keyof typeof ENDINGS): 'county' | 'city' | 'province' {
  const found = periodAt(task.processKey, task.activityId.slice(0, -ENDINGS[kind].length));
  if (!found) throw new TaskFailure('task-unknown', `${task.activityId} belongs to no registered task`);
  return found.level;
}

const alertHandler = (topic: string, kind: keyof typeof ENDINGS) => ({ db, clock }: HandlerDeps): Handler =>
  defineHandler({
    topic,
    variables: [],
    inputSchema: { type: 'object' },
    outputs: [],
    handle: async ({ task }) => {
      const key = propertyOf(task, 'deadline');
      await performEffect(db, clock, effectKey(task, `${kind}:${key}`), async (trx) => {
        const row = await getCase(trx, task.businessKey);
        return raiseAlert(trx, row, key, kind, officesOf(row, levelOf(task, kind)), caseToday(row, clock), clock.now());
      });
    },
  });

/** Reminds the office in charge that a period will end soon. The lead time is a setting, not law. */
export const remindDeadlineHandler = alertHandler('shared.remind-deadline', 'reminder');

/** A period of the law has ended: reported to the office in charge and the level above. */
export const reportBreachHandler = alertHandler('shared.report-breach', 'breach');
