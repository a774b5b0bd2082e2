import { deadlineTimersOf, procedureRegistry } from '../../registry.ts';
import type { ProcedureRegistry } from '../../registry.ts';
import { allowListBase } from './allow-list.ts';
import type { AllowList } from './types.ts';

const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

/** The guard's whole allow-list: the constructs, and the names that the registry holds. Pure; the same input gives the same list. */
export function buildAllowList(registry: ProcedureRegistry = procedureRegistry): AllowList {
  return {
    ...allowListBase,
    registered: {
      topics: sorted([...registry.serviceTasks.map((entry) => entry.topic), ...[...registry.userTasks, ...registry.calls].flatMap(deadlineTimersOf).map((timer) => timer.topic), ...registry.officeTimers.map((timer) => timer.topic)]),
      formKeys: sorted(registry.userTasks.map((entry) => entry.form)),
      messages: sorted(registry.messages),
      decisions: sorted(registry.decisions.map((entry) => entry.key)),
      processKeys: sorted(registry.processes.map((entry) => entry.key)),
      calledProcessKeys: sorted(registry.processes.filter((entry) => entry.role === 'shared').map((entry) => entry.key)),
    },
  };
}

/** The text of `allow-list.json`, as written to the engine's resources. */
export function renderAllowList(list: AllowList): string {
  return `${JSON.stringify(list, null, 2)}\n`;
}
