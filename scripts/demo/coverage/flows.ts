import { readFileSync } from 'node:fs';
import { buildAllowList } from '../../../processes/lint/guard/build-allow-list.ts';
import { attributeOf, walk } from '../../../processes/lint/guard/model-node.ts';
import { parseModel } from '../../../processes/lint/guard/parse-model.ts';
import { procedureRegistry, variablesSetBy } from '../../../processes/registry.ts';
import { routingClass } from '../../../regulations/eligibility/index.ts';
import { pensionPayer } from '../../../regulations/pension/index.ts';
import type { UserTaskEntry } from '../../../processes/registry.ts';
import { actsOf, categoryOf, typeOf } from './told-case.ts';
import type { ToldCase } from './told-case.ts';

interface Flow {
  process: string;
  from: string;
  to: string;
  /** `variable=value` that its condition asks for */
  wants: string | null;
}

const CONDITION = /\$\{(\w+) == '([^']+)'\}/;

/** Every sequence flow of the diagrams. */
export function flowsOf(keys: readonly string[]): Flow[] {
  const list = buildAllowList();
  return procedureRegistry.processes.filter(({ key }) => keys.includes(key)).flatMap(({ key, file }) => {
    const root = parseModel(readFileSync(new URL(`../../../processes/${file}`, import.meta.url), 'utf8'), list);
    if ('code' in root) throw new Error(`${file}: ${root.message}`);
    return [...walk(root)].filter(({ name }) => name === 'bpmn:sequenceFlow').map((node) => {
      const [, variable, value] = CONDITION.exec(node.children.find(({ name }) => name === 'bpmn:conditionExpression')?.text ?? '') ?? [];
      return { process: key, from: attributeOf(node, 'sourceRef') ?? '', to: attributeOf(node, 'targetRef') ?? '', wants: variable && value ? `${variable}=${value}` : null };
    });
  });
}

/** What the routing variables were: facts of the start, outcomes of tasks, what an ending brought. */
function valuesOf(told: ToldCase): Set<string> {
  const acts = actsOf(told);
  const start = [`applicationType=${typeOf(told)}`, `personClass=${routingClass(categoryOf(told))}`, `pensionPayer=${pensionPayer(categoryOf(told))}`];
  const tasks: readonly UserTaskEntry[] = procedureRegistry.userTasks;
  const outcomes = tasks.flatMap((task) =>
    Object.entries(task.acts).filter(([, act]) => acts.includes(act)).flatMap(([value]) => [
      ...(task.outcomeVariable === undefined ? [] : [`${task.outcomeVariable}=${value}`]),
      ...Object.entries(variablesSetBy(task, value)).map(([name, set]) => `${name}=${set}`),
    ]),
  );
  const endings = procedureRegistry.interruptions.flatMap(({ outcomeVariable, acts: by }) => Object.entries(by).filter(([, act]) => acts.includes(act)).map(([value]) => `${outcomeVariable}=${value}`));
  return new Set([...start, ...outcomes, ...endings]);
}

/** How many flows the cases have taken: a flow is taken when an instance has passed both its ends and the case had the value that it asks for. */
export function takenFlows(cases: readonly ToldCase[], flows: readonly Flow[]): number {
  const known = cases.map((told) => ({ values: valuesOf(told), instances: told.instances.map(({ definitionKey, completed }) => ({ definitionKey, completed: new Set(completed) })) }));
  return flows.filter(({ process, from, to, wants }) =>
    known.some(({ values, instances }) => (wants === null || values.has(wants)) && instances.some((instance) => instance.definitionKey === process && instance.completed.has(from) && instance.completed.has(to)))).length;
}
