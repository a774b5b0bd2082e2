import { isLegalAct } from '../../regulations/acts/index.ts';
import type { LegalActId } from '../../regulations/acts/index.ts';
import { procedureRegistry } from '../../processes/registry.ts';
import type { UserTaskEntry } from '../../processes/registry.ts';

export interface StepOfCase {
  name: string;
  /** ways in which the step can be done; of each every act. Empty: the step performs no act */
  ways: LegalActId[][];
}

const legal = (acts: readonly string[]): LegalActId[] => acts.filter(isLegalAct);

/** What doing a step means to the law: a task by each of its outcomes, what the platform does, a called diagram by whichever of its steps. Undefined for what is no step. */
export function stepOfDiagram(process: string, element: string): StepOfCase | undefined {
  const task = (procedureRegistry.userTasks as readonly UserTaskEntry[]).find((entry) => entry.process === process && entry.task === element);
  if (task) return { name: task.name, ways: Object.entries(task.acts).map(([outcome, act]) => legal([...(task.recordedActs ?? []), act, ...(task.furtherActs?.[outcome] ?? [])])) };
  const service = procedureRegistry.serviceTasks.find((entry) => entry.process === process && entry.element === element);
  if (service) return { name: service.name, ways: 'acts' in service ? [legal(service.acts)] : [] };
  const call = procedureRegistry.calls.find((entry) => entry.process === process && entry.element === element);
  if (!call) return undefined;
  const tasks = (procedureRegistry.userTasks as readonly UserTaskEntry[]).filter((entry) => entry.process === call.calls);
  // Of a delivery the subject selects the act; other diagrams begin with any of their steps.
  const subject = 'literals' in call ? Object.values(call.literals)[0] : undefined;
  return { name: call.name, ways: tasks.flatMap((entry) => (subject !== undefined && entry.subjectVariable ? [legal([entry.acts[subject] ?? ''])] : Object.values(entry.acts).map((act) => legal([act])))) };
}

/** Names of steps as the registry has them; the id when it is not registered. */
export const stepName = (process: string, element: string): string => stepOfDiagram(process, element)?.name ?? element;
