import type { ProcedureRegistry, UserTaskEntry, WaitingMessageEntry } from '../../registry.ts';
import type { Step } from '../model/diagram.ts';
import { actsFor } from '../model/diagram.ts';

/** An outcome that a form takes only in some cases: what the domain refuses is no run. */
export interface OfferedOutcome {
  readonly process: string;
  readonly task: string;
  readonly value: string;
  /** The engine variable that it depends on, and the values with which it can be chosen. */
  readonly variable: string;
  readonly values: readonly string[];
}

/** One way in which a step can be done. */
export interface Choice {
  readonly acts: readonly string[];
  /** Engine variables that doing it sets. */
  readonly sets: Readonly<Record<string, string>>;
  readonly only: readonly OfferedOutcome[];
}

/** What doing a step can come to: one of the registered values of a variable that the caller has set, or one of some choices. */
export type Doing = { readonly by: string; readonly values: Readonly<Record<string, Choice>> } | { readonly choices: readonly Choice[] };

/** The registered user task at a step. */
export const taskAt = (registry: ProcedureRegistry, step: Step): UserTaskEntry | undefined =>
  step.kind === 'user-task' ? registry.userTasks.find((entry) => entry.process === step.process && entry.task === step.id) : undefined;

/** The registered message of another case that a catch event waits for. */
export const waitingMessageAt = (registry: ProcedureRegistry, step: Step): WaitingMessageEntry | undefined =>
  step.kind === 'catch-event' ? registry.waitingMessages?.find((entry) => entry.process === step.process && entry.event === step.id) : undefined;

/** What a step does, as its diagram names the acts and the registry the outcomes. */
export function doingAt(step: Step, registry: ProcedureRegistry, offered: readonly OfferedOutcome[]): Doing {
  const task = taskAt(registry, step);
  if (task?.subjectVariable !== undefined && task.outcomeVariable === undefined) {
    return { by: task.subjectVariable, values: Object.fromEntries(Object.keys(task.acts).map((value) => [value, { acts: actsFor(step, value) ?? [], sets: {}, only: [] }])) };
  }
  const message = waitingMessageAt(registry, step);
  if (message) return { choices: Object.keys(message.acts).map((value) => ({ acts: actsFor(step, value) ?? [], sets: { [message.outcomeVariable]: value }, only: [] })) };
  const only = (value: string): OfferedOutcome[] => offered.filter((entry) => entry.process === step.process && entry.task === step.id && entry.value === value);
  if (task === undefined) {
    const values = Object.keys(step.acts).filter((value) => value !== 'default');
    if (step.kind === 'user-task' && values.length > 0) return { choices: values.map((value) => ({ acts: step.acts[value] ?? [], sets: {}, only: [] })) };
    return { choices: [{ acts: actsFor(step, undefined) ?? [], sets: {}, only: [] }] };
  }
  const { outcomeVariable } = task;
  if (outcomeVariable === undefined) return { choices: [{ acts: actsFor(step, undefined) ?? [], sets: task.sets?.['default'] ?? {}, only: [] }] };
  return {
    choices: Object.keys(task.acts).map((value) => ({ acts: actsFor(step, value) ?? [], sets: { [outcomeVariable]: value, ...task.sets?.[value] }, only: only(value) })),
  };
}
