import { calendarForNewPeriod } from '../../domain/calendar/current-calendar.ts';
import { getCase } from '../../domain/cases/case-row.ts';
import { currentInstants, startDeadline } from '../../domain/deadlines/start-deadline.ts';
import { variablesOf } from '../../domain/deadlines/timers-of.ts';
import { performEffect } from '../../domain/effects/perform-effect.ts';
import { deadlineVariable } from '../../processes/registry.ts';
import { findDeadline } from '../../regulations/deadlines/index.ts';
import type { HandlerDeps } from '../handler-deps.ts';
import { defineHandler } from '../runtime/index.ts';
import type { Handler, TaskView } from '../runtime/index.ts';
import { effectKey, propertyOf } from '../task-properties.ts';

const deadlineOf = (task: TaskView): string => propertyOf(task, 'deadline');

/**
 * Starts the period that the step names (`deadline`): its last day and its reminder count from the legal date of the act that starts it.
 * Hands the diagram the instants for its timers; a minimum period has no reminder.
 */
export const startDeadlineHandler = ({ db, clock }: HandlerDeps): Handler =>
  defineHandler<object, Record<string, string | null>>({
    topic: 'shared.start-deadline',
    variables: [],
    inputSchema: { type: 'object' },
    outputs: (task) => {
      const key = deadlineOf(task);
      const due = deadlineVariable(key, 'breach');
      return findDeadline(key).kind === 'at-least' ? [due] : [deadlineVariable(key, 'remind'), due];
    },
    handle: async ({ task }) => {
      const key = deadlineOf(task);
      const started = await performEffect(db, clock, effectKey(task, `start-deadline:${key}`), async (trx, round) =>
        startDeadline(trx, await calendarForNewPeriod(trx), await getCase(trx, task.businessKey), key, round),
      );
      // A task delivered again may find that the period has been recomputed since: the diagram gets the dates of now.
      return variablesOf(key, await currentInstants(db, task.businessKey, key, started.round));
    },
  });
