import { findingAt, named } from '../../context.ts';
import type { LintRule } from '../../context.ts';

const rule = { layer: 'sound', id: 'sound/called-diagrams' } as const;

/** Every called diagram is in the bundle, is one that may be called, and gets what it asks its caller for. */
export const calledDiagrams: LintRule = {
  ...rule,
  check: ({ diagrams, registry }) =>
    [...diagrams.values()].flatMap(({ steps }) =>
      [...steps.values()].filter((step) => step.kind === 'call').flatMap((step) => {
        const called = step.calls === null ? undefined : diagrams.get(step.calls);
        if (!called) return [findingAt(rule, step, `${named(step)}调用的流程 ${step.calls ?? '（空）'} 不在这一套流程图里。`)];
        if (!registry.processes.some((entry) => entry.key === step.calls && entry.role === 'shared')) return [findingAt(rule, step, `${named(step)}调用的流程 ${step.calls} 不是供调用的流程。`)];
        const subjects = registry.userTasks.filter((task) => task.process === step.calls && task.subjectVariable !== undefined);
        return subjects.flatMap((task) => {
          const value = step.literals[task.subjectVariable!];
          if (value === undefined) return [findingAt(rule, step, `${named(step)}没有指明 ${task.subjectVariable}。`)];
          return Object.hasOwn(task.acts, value) ? [] : [findingAt(rule, step, `${named(step)}指明的 ${task.subjectVariable} 是 ${value}，没有登记。`)];
        });
      }),
    ),
};
