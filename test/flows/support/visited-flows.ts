import type { Knex } from 'knex';
import { childrenOf, diagrams, must } from '../../processes/read-diagram.ts';
import { findUserTask, variablesSetBy } from '../../../processes/registry.ts';

export interface FlowName {
  process: string;
  flow: string;
}

interface StepRow {
  case_id: string;
  process_instance_id: string;
  definition_key: string;
  activity_id: string;
}

/** A flow of a diagram: where it leads from and to, and the value that it asks for. */
interface DrawnFlow extends FlowName {
  from: string;
  to: string;
  wants: { variable: string; value: string } | null;
}

const CONDITION = /^\$\{(\w+) == '([^']+)'\}$/;

/** Every sequence flow of these diagrams outside of interruptions, which other stories drive. */
export function flowsOfDiagrams(keys: readonly string[]): DrawnFlow[] {
  return diagrams.filter(({ key }) => keys.includes(key)).flatMap(({ key, nodes }) =>
    nodes.filter((node) => node.name === 'bpmn:sequenceFlow' && node.parent?.name === 'bpmn:process').map((node) => {
      const [, variable, value] = CONDITION.exec(childrenOf(node, 'bpmn:conditionExpression')[0]?.text ?? '') ?? [];
      return { process: key, flow: must(node, 'id'), from: must(node, 'sourceRef'), to: must(node, 'targetRef'), wants: variable && value ? { variable, value } : null };
    }),
  );
}

/** What the routing variables were in each case, as `name=value`: outcomes of tasks, facts of the start, results of calls. */
async function valuesByCase(db: Knex, cases: readonly string[]): Promise<Map<string, Set<string>>> {
  const outcomes: { case_id: string; process_key: string; activity_id: string; outcome: string }[] = await db('acts').whereIn('case_id', [...cases]).where({ status: 'effective' }).whereNotNull('activity_id').select('case_id', 'process_key', 'activity_id', 'outcome');
  const started: { case_id: string; payload: { variables: Record<string, string> } }[] = await db('commands').whereIn('case_id', [...cases]).where({ type: 'start' }).select('case_id', 'payload');
  const values = new Map(cases.map((id) => [id, new Set<string>()]));
  for (const { case_id: id, payload } of started) for (const [name, value] of Object.entries(payload.variables)) values.get(id)?.add(`${name}=${value}`);
  for (const { case_id: id, process_key: process, activity_id: activity, outcome } of outcomes) {
    const task = findUserTask(process, activity);
    if (!task) continue;
    if (task.outcomeVariable !== undefined) values.get(id)?.add(`${task.outcomeVariable}=${outcome}`);
    for (const [name, value] of Object.entries(variablesSetBy(task, outcome))) values.get(id)?.add(`${name}=${value}`);
  }
  return values;
}

/** Which flows no case has taken: taken is one when a case has passed both its ends in one instance and had the value that it asks for. */
export async function unvisitedFlows(db: Knex, cases: readonly string[], keys: readonly string[]): Promise<FlowName[]> {
  const rows: StepRow[] = await db('steps as s').join('process_instances as p', 'p.id', 's.process_instance_id').whereIn('p.case_id', [...cases]).select('p.case_id', 's.process_instance_id', 's.definition_key', 's.activity_id');
  const instances = new Map<string, { caseId: string; steps: Set<string> }>();
  for (const row of rows) {
    const instance = instances.get(row.process_instance_id) ?? { caseId: row.case_id, steps: new Set<string>() };
    instances.set(row.process_instance_id, instance);
    instance.steps.add(`${row.definition_key}/${row.activity_id}`);
  }
  const values = await valuesByCase(db, cases);
  const isTaken = ({ process, from, to, wants }: DrawnFlow): boolean =>
    [...instances.values()].some(({ caseId, steps }) => steps.has(`${process}/${from}`) && steps.has(`${process}/${to}`) && (!wants || values.get(caseId)?.has(`${wants.variable}=${wants.value}`)));
  return flowsOfDiagrams(keys).filter((flow) => !isTaken(flow)).map(({ process, flow }) => ({ process, flow }));
}
