import { calls } from './calls.ts';
import { deadlineTimersOf, timerTopics } from './deadline-timers.ts';
import type { DeadlineTimer } from './deadline-timers.ts';
import { officeTimers } from './office-timers.ts';
import { serviceTasks } from './service-tasks.ts';
import { userTasks } from './user-tasks.ts';
import type { CallEntry, ServiceTaskEntry, TaskGroup, UserTaskEntry } from './types.ts';

/** Every registered topic once, sorted. */
export const topics: readonly string[] = [...new Set<string>([...serviceTasks.map((entry) => entry.topic), ...Object.values(timerTopics), ...officeTimers.map((timer) => timer.topic)])].sort();

/** The user task of a process, or undefined when no diagram has it. */
export function findUserTask(process: string, task: string): UserTaskEntry | undefined {
  return userTasks.find((entry) => entry.process === process && entry.task === task);
}

/** The call at an element of a process, or undefined. */
export function findCall(process: string, element: string): CallEntry | undefined {
  return calls.find((entry) => entry.process === process && entry.element === element);
}

/** A period of the law that runs while somebody is waited for: its deadline, where its timers stand, and whose officers it binds. */
export interface WaitingPeriod {
  readonly deadline: string;
  readonly element: string;
  readonly level: 'county' | 'city' | 'province';
}

/** The period whose timers stand at a user task, or else at the call by which its diagram was reached; undefined when it has none. */
export function periodOfTask(task: { process: string; task: string }, caller?: { process: string; element: string }): WaitingPeriod | undefined {
  const own = findUserTask(task.process, task.task);
  if (own?.deadline !== undefined) return { deadline: own.deadline, element: own.task, level: levelOfTask(own) };
  const call = caller && findCall(caller.process, caller.element);
  if (call?.deadline === undefined || call.group === undefined) return undefined;
  return { deadline: call.deadline, element: call.element, level: levelOfGroup(call.group, call.element) };
}

/** The name of an element whose process is not known, as an incident or an event of the engine does not say it; its id when it is not registered. */
export function nameOfElement(element: string): string {
  return (userTasks.find(({ task }) => task === element) ?? [...calls, ...serviceTasks].find((entry) => entry.element === element))?.name ?? element;
}

/** The period whose timers stand at an element of a process, a user task or a call; undefined when it has none. */
export function periodAt(process: string, element: string): WaitingPeriod | undefined {
  return periodOfTask({ process, task: element }, { process, element });
}

/** The external task at an element of a process, or undefined; the reminders' end events are not among them. */
export function findServiceTask(process: string, element: string): ServiceTaskEntry | undefined {
  return serviceTasks.find((entry) => entry.process === process && entry.element === element);
}

/** Path of a form below `forms/`: `delivery/record-delivery` → `delivery/record-delivery.json`. */
export function formPath(form: string): string {
  return `${form}.json`;
}

/**
 * The act that completing a task performs.
 * Takes the value of the task's outcome or subject variable (ignored where the act is fixed).
 * Throws when the value is none of the task's: an unknown outcome must never pass for a known act.
 */
export function actOf(task: UserTaskEntry, value?: string): string {
  const key = Object.hasOwn(task.acts, 'default') ? 'default' : (value ?? '');
  const act = Object.hasOwn(task.acts, key) ? task.acts[key] : undefined;
  if (act === undefined) throw new Error(`Task ${task.form} has no act for ${JSON.stringify(value)}`);
  return act;
}

/**
 * Every act that a completion performs, in legal order: those recorded for others, the task's own, those that go with it.
 * Takes the same value as `actOf` and throws like it.
 */
export function actsOf(task: UserTaskEntry, value?: string): readonly string[] {
  const key = Object.hasOwn(task.acts, 'default') ? 'default' : (value ?? '');
  return [...(task.recordedActs ?? []), actOf(task, value), ...(task.furtherActs?.[key] ?? [])];
}

/**
 * The level whose officers do a task with a statutory period.
 * @throws Error for a task of a supervision, which is done at whatever level the offices are
 */
export const levelOfTask = ({ form, group }: UserTaskEntry): 'county' | 'city' | 'province' => levelOfGroup(group, form);

function levelOfGroup(group: TaskGroup, what: string): 'county' | 'city' | 'province' {
  if (group === 'supervisor' || group === 'supervised') throw new Error(`Task ${what} belongs to no level`);
  return group;
}

/** Values that the task's outcome variable may take; empty when the completion sets none. */
export function outcomesOf(task: UserTaskEntry): readonly string[] {
  return task.outcomeVariable === undefined ? [] : Object.keys(task.acts);
}

/** All boundary timers of a deadline, over all diagrams: what is to be moved when its date changes. */
export function findDeadlineTimers(deadline: string): readonly DeadlineTimer[] {
  return [...userTasks, ...calls].flatMap((entry) => deadlineTimersOf(entry)).filter((timer) => timer.deadline === deadline);
}

/** Engine variables with fixed values that a completion with this outcome sets; empty for most. */
export function variablesSetBy(task: UserTaskEntry, value?: string): Readonly<Record<string, string>> {
  return task.sets?.[Object.hasOwn(task.acts, 'default') ? 'default' : (value ?? '')] ?? {};
}
