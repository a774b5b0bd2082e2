import { outcomesOf } from '../../../registry.ts';
import type { ProcedureRegistry } from '../../../registry.ts';
import { findingAt, named } from '../../context.ts';
import type { LintRule } from '../../context.ts';
import type { Diagram } from '../../model/diagram.ts';

const rule = { layer: 'sound', id: 'sound/conditions-known' } as const;

/** Every value that a variable can take in a diagram; empty when nothing sets it. */
function valuesOf(diagram: Diagram, variable: string, registry: ProcedureRegistry): Set<string> {
  const values = registry.routingFacts.filter((fact) => fact.variable === variable).flatMap((fact) => [...fact.values]);
  for (const task of registry.userTasks.filter((entry) => entry.process === diagram.process)) {
    if (task.outcomeVariable === variable) values.push(...outcomesOf(task));
    for (const sets of Object.values(task.sets ?? {})) if (sets[variable] !== undefined) values.push(sets[variable]);
  }
  for (const interruption of registry.interruptions.filter((entry) => entry.process === diagram.process && entry.outcomeVariable === variable)) values.push(...Object.keys(interruption.acts));
  for (const message of (registry.waitingMessages ?? []).filter((entry) => entry.process === diagram.process && entry.outcomeVariable === variable)) values.push(...Object.keys(message.acts));
  for (const call of registry.calls.filter((entry) => entry.calls === diagram.process)) if (call.literals?.[variable] !== undefined) values.push(call.literals[variable]);
  return new Set(values);
}

/** A condition asks for a variable that something sets, and for a value that it can have. */
export const conditionsKnown: LintRule = {
  ...rule,
  check: ({ diagrams, registry }) =>
    [...diagrams.values()].flatMap((diagram) =>
      [...diagram.steps.values()].flatMap((step) =>
        step.outgoing.flatMap(({ condition }) => {
          if (condition === null) return [];
          if (condition === 'unreadable') return [findingAt(rule, step, `${named(step)}后面有一个条件读不懂。`)];
          const values = valuesOf(diagram, condition.variable, registry);
          if (values.size === 0) return [findingAt(rule, step, `${named(step)}按变量 ${condition.variable} 分支，但没有任何环节给它赋值。`)];
          const compares = condition.operator === '==' || condition.operator === '!=';
          return compares && !values.has(condition.value) ? [findingAt(rule, step, `${named(step)}后面的条件里，${condition.variable} 不会是“${condition.value}”。`)] : [];
        }),
      ),
    ),
};
