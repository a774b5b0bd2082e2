import type { UserTaskEntry } from './types.ts';

export type TimerKind = 'remind' | 'breach';

/** A boundary timer at a user task and the end event that it leads to. */
export interface DeadlineTimer {
  readonly process: string;
  readonly task: string;
  readonly deadline: string;
  readonly kind: TimerKind;
  /** Id of the boundary event; the activity id of the engine's timer job. */
  readonly event: string;
  /** Id of the message end event that reports to a worker. */
  readonly endEvent: string;
  /** Engine variable with the instant (ISO with +08:00). */
  readonly variable: string;
  readonly topic: string;
}

export const timerTopics: Readonly<Record<TimerKind, string>> = {
  remind: 'shared.remind-deadline',
  breach: 'shared.report-breach',
};

/** Engine variable of a deadline's instant: `acceptance-notice` + remind → `acceptanceNoticeRemindAt`; breach → `…DueAt`. */
export function deadlineVariable(deadline: string, kind: TimerKind): string {
  const words = deadline.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return words + (kind === 'remind' ? 'RemindAt' : 'DueAt');
}

/** The two timers that a user task with a deadline carries in its diagram; none without a deadline. */
export function deadlineTimersOf(task: UserTaskEntry): readonly DeadlineTimer[] {
  const { deadline } = task;
  if (deadline === undefined) return [];
  const kinds: readonly TimerKind[] = ['remind', 'breach'];
  return kinds.map((kind) => ({
    process: task.process,
    task: task.task,
    deadline,
    kind,
    event: `${task.task}-${kind}`,
    endEvent: `${task.task}-${kind === 'remind' ? 'reminded' : 'breached'}`,
    variable: deadlineVariable(deadline, kind),
    topic: timerTopics[kind],
  }));
}
