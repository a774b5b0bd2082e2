import type { CallEntry, UserTaskEntry } from './types.ts';

export type TimerKind = 'remind' | 'breach';

/** A boundary timer at a user task or a call and the end event that it leads to. */
export interface DeadlineTimer {
  readonly process: string;
  /** Id of the user task or of the call activity. */
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

/** The two timers that a user task or a call with a deadline carries in its diagram; none without a deadline. */
export function deadlineTimersOf(entry: Pick<UserTaskEntry, 'process' | 'task' | 'deadline'> | Pick<CallEntry, 'process' | 'element' | 'deadline'>): readonly DeadlineTimer[] {
  const { process, deadline } = entry;
  const element = 'task' in entry ? entry.task : entry.element;
  if (deadline === undefined) return [];
  const kinds: readonly TimerKind[] = ['remind', 'breach'];
  return kinds.map((kind) => ({
    process,
    task: element,
    deadline,
    kind,
    event: `${element}-${kind}`,
    endEvent: `${element}-${kind === 'remind' ? 'reminded' : 'breached'}`,
    variable: deadlineVariable(deadline, kind),
    topic: timerTopics[kind],
  }));
}
