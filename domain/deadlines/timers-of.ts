import { deadlineVariable, findDeadlineTimers, procedureRegistry } from '../../processes/registry.ts';

/** A timer of the diagrams that reads a deadline's date. */
export interface PeriodTimer {
  /** activity id of the engine's timer job */
  activityId: string;
  reads: 'dueAt' | 'remindAt';
}

/** Every timer that reads a deadline: the reminders and breaches at its tasks, the waiting for the end of a minimum period. */
export function timersOf(key: string): PeriodTimer[] {
  const atTasks = findDeadlineTimers(key).map((timer): PeriodTimer => ({ activityId: timer.event, reads: timer.kind === 'remind' ? 'remindAt' : 'dueAt' }));
  const waiting = procedureRegistry.waitingTimers.filter((timer) => timer.deadline === key).map((timer): PeriodTimer => ({ activityId: timer.event, reads: 'dueAt' }));
  return [...atTasks, ...waiting];
}

/** The engine's variables with a deadline's instants; the reminder's only where there is one. */
export function variablesOf(key: string, { dueAt, remindAt }: { dueAt: string; remindAt: string | null }): Record<string, string> {
  const due = { [deadlineVariable(key, 'breach')]: dueAt };
  return remindAt === null ? due : { ...due, [deadlineVariable(key, 'remind')]: remindAt };
}
