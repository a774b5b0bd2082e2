import { findAct, isLegalAct } from '../../../../regulations/acts/legal-acts.ts';
import { actsOf } from '../../../registry.ts';
import type { ProcedureRegistry } from '../../../registry.ts';
import { findingAt, named } from '../../context.ts';
import type { LintRule } from '../../context.ts';
import type { Step } from '../../model/diagram.ts';
import { taskAt, waitingMessageAt } from '../../runs/choices.ts';

const rule = { layer: 'sound', id: 'sound/acts-as-registered' } as const;

/** What the platform records when the step is done, by value; null when the registry has nothing to say of it. */
function registered(step: Step, registry: ProcedureRegistry): Record<string, readonly string[]> | null {
  const task = taskAt(registry, step);
  if (task) return Object.fromEntries(Object.keys(task.acts).map((value) => [value, actsOf(task, value)]));
  if (step.kind === 'service-task') {
    const service = registry.serviceTasks.find((entry) => entry.topic === step.topic);
    return service ? { default: service.acts ?? [] } : null;
  }
  const start = registry.starts.find((entry) => entry.process === step.process && entry.event === step.id);
  if (start) return { default: start.acts };
  const interruption = registry.interruptions.find((entry) => entry.process === step.process && entry.event === step.id);
  if (interruption) return Object.fromEntries(Object.entries(interruption.acts).map(([value, act]) => [value, [act]]));
  const message = waitingMessageAt(registry, step);
  if (message) return Object.fromEntries(Object.entries(message.acts).map(([value, act]) => [value, [act]]));
  const waiting = registry.waitingTimers.find((entry) => entry.process === step.process && entry.event === step.id);
  return waiting ? { default: waiting.acts } : step.kind === 'user-task' ? null : { default: [] };
}

const words = (acts: readonly string[]): string => (acts.length === 0 ? '（无）' : acts.map((act) => (isLegalAct(act) ? findAct(act).name : act)).join('、'));

/** The acts that a step names are those that the platform records when it is done: else the law is judged by what does not happen. */
export const actsAsRegistered: LintRule = {
  ...rule,
  check: ({ diagrams, registry }) =>
    [...diagrams.values()].flatMap(({ steps }) =>
      [...steps.values()].flatMap((step) => {
        const expected = registered(step, registry);
        if (expected === null) return [];
        return [...new Set([...Object.keys(expected), ...Object.keys(step.acts)])].flatMap((value) => {
          const [drawn, recorded] = [step.acts[value] ?? [], expected[value] ?? []];
          if (drawn.join() === recorded.join()) return [];
          const property = value === 'default' ? 'act' : `act.${value}`;
          return [findingAt(rule, step, `${named(step)}的 ${property} 写的是${words(drawn)}，平台实际登记的是${words(recorded)}。`)];
        });
      }),
    ),
};
