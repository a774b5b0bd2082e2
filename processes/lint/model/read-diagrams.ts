import { attributeOf, walk } from '../guard/model-node.ts';
import type { ModelNode } from '../guard/model-node.ts';
import type { Condition, Diagram, Flow, Interruption, Step, StepKind, Timer } from './diagram.ts';

const kinds: Readonly<Record<string, StepKind>> = {
  'bpmn:startEvent': 'start', 'bpmn:endEvent': 'end', 'bpmn:userTask': 'user-task', 'bpmn:serviceTask': 'service-task', 'bpmn:callActivity': 'call', 'bpmn:exclusiveGateway': 'exclusive-gateway',
  'bpmn:parallelGateway': 'parallel-gateway', 'bpmn:intermediateCatchEvent': 'catch-event', 'bpmn:boundaryEvent': 'boundary-event',
};
/** What stands in a process without being a step. */
const noSteps = new Set(['bpmn:sequenceFlow', 'bpmn:laneSet', 'bpmn:subProcess', 'bpmn:documentation', 'bpmn:extensionElements', 'bpmn:textAnnotation', 'bpmn:association']);

const childrenOf = (node: ModelNode, name: string): ModelNode[] => node.children.filter((child) => child.name === name);
const extensionsOf = (node: ModelNode, name: string): ModelNode[] => childrenOf(node, 'bpmn:extensionElements').flatMap((holder) => childrenOf(holder, name));
const list = (text: string): string[] => text.split(',').map((word) => word.trim()).filter((word) => word !== '');

/** A condition of the guard's form; null when it has another. */
export function readCondition(text: string): Condition | null {
  const match = /^\$\{([A-Za-z][A-Za-z0-9]*) (==|!=|<|<=|>|>=) (?:'([A-Za-z0-9-]*)'|(-?[0-9]+|true|false))\}$/.exec(text.trim());
  return match ? { variable: match[1]!, operator: match[2] as Condition['operator'], value: match[3] ?? match[4]! } : null;
}

function readFlow(node: ModelNode): Flow {
  const [text] = childrenOf(node, 'bpmn:conditionExpression').map((condition) => condition.text);
  return {
    id: attributeOf(node, 'id') ?? '',
    source: attributeOf(node, 'sourceRef') ?? '',
    target: attributeOf(node, 'targetRef') ?? '',
    condition: text === undefined ? null : (readCondition(text) ?? 'unreadable'),
  };
}

function readProperties(node: ModelNode): Record<string, string> {
  const properties = extensionsOf(node, 'camunda:properties').flatMap((holder) => childrenOf(holder, 'camunda:property'));
  return Object.fromEntries(properties.map((property) => [attributeOf(property, 'name') ?? '', attributeOf(property, 'value') ?? '']));
}

function readActs(properties: Readonly<Record<string, string>>): Record<string, string[]> {
  const named = Object.entries(properties).filter(([name]) => name === 'act' || name.startsWith('act.'));
  return Object.fromEntries(named.map(([name, value]) => [name === 'act' ? 'default' : name.slice('act.'.length), list(value)]));
}

function readTimer(node: ModelNode): Timer | null {
  const [definition] = childrenOf(node, 'bpmn:timerEventDefinition');
  if (!definition) return null;
  const text = definition.children.map((child) => child.text.trim()).join('');
  return { text, variable: /^\$\{([A-Za-z][A-Za-z0-9]*)\}$/.exec(text)?.[1] ?? null };
}

interface Surroundings {
  readonly process: string;
  readonly flows: readonly Flow[];
  readonly laneOf: ReadonlyMap<string, { id: string; name: string }>;
  readonly messages: ReadonlyMap<string, string>;
}

function readStep(node: ModelNode, around: Surroundings): Step {
  const id = attributeOf(node, 'id') ?? '';
  const properties = readProperties(node);
  const inputs = extensionsOf(node, 'camunda:in').filter((input) => attributeOf(input, 'sourceExpression') !== undefined);
  const [message] = childrenOf(node, 'bpmn:messageEventDefinition');
  return {
    id,
    process: around.process,
    kind: kinds[node.name] ?? 'other',
    name: attributeOf(node, 'name') ?? '',
    within: node.parent?.name === 'bpmn:subProcess' ? (attributeOf(node.parent, 'id') ?? '') : null,
    lane: around.laneOf.get(id) ?? null,
    properties,
    acts: readActs(properties),
    form: attributeOf(node, 'camunda:formKey') ?? null,
    group: /^\$\{(\w+)Group\}$/.exec(attributeOf(node, 'camunda:candidateGroups') ?? '')?.[1] ?? null,
    topic: attributeOf(node, 'camunda:topic') ?? (message ? (attributeOf(message, 'camunda:topic') ?? null) : null),
    calls: attributeOf(node, 'calledElement') ?? null,
    literals: Object.fromEntries(inputs.map((input) => [attributeOf(input, 'target') ?? '', attributeOf(input, 'sourceExpression') ?? ''])),
    outputs: extensionsOf(node, 'camunda:out').map((output) => ({ source: attributeOf(output, 'source') ?? '', target: attributeOf(output, 'target') ?? '' })),
    timer: readTimer(node),
    message: message ? (around.messages.get(attributeOf(message, 'messageRef') ?? '') ?? null) : null,
    attachedTo: attributeOf(node, 'attachedToRef') ?? null,
    interrupting: attributeOf(node, 'cancelActivity') !== 'false',
    incoming: around.flows.filter((flow) => flow.target === id),
    outgoing: around.flows.filter((flow) => flow.source === id),
  };
}

function readProcess(node: ModelNode, messages: ReadonlyMap<string, string>): Diagram {
  const below = [...walk(node)];
  const holders = [node, ...below.filter((element) => element.name === 'bpmn:subProcess')];
  const stepNodes = holders.flatMap((holder) => holder.children.filter((child) => child.name.startsWith('bpmn:') && !noSteps.has(child.name) && attributeOf(child, 'id') !== undefined));
  const ids = new Set(stepNodes.map((step) => attributeOf(step, 'id')));
  const lanes = below.filter((element) => element.name === 'bpmn:lane');
  const laneOf = new Map(lanes.flatMap((lane) => childrenOf(lane, 'bpmn:flowNodeRef').map((ref) => [ref.text.trim(), { id: attributeOf(lane, 'id') ?? '', name: attributeOf(lane, 'name') ?? '' }] as const)));
  const process = attributeOf(node, 'id') ?? '';
  // A flow without one of its ends cannot be walked; a diagram that is being drawn may have some.
  const flows = below.filter((element) => element.name === 'bpmn:sequenceFlow').map(readFlow).filter((flow) => ids.has(flow.source) && ids.has(flow.target));
  const steps = stepNodes.map((step) => readStep(step, { process, flows, laneOf, messages }));
  const interruptions = holders.slice(1).flatMap((holder): Interruption[] => {
    const start = childrenOf(holder, 'bpmn:startEvent')[0];
    return start ? [{ id: attributeOf(holder, 'id') ?? '', start: attributeOf(start, 'id') ?? '' }] : [];
  });
  return { process, name: attributeOf(node, 'name') ?? '', steps: new Map(steps.map((step) => [step.id, step])), interruptions };
}

/** The processes of a file that has been parsed. What the lint does not need (the drawing, the documentation) is left out. */
export function readDiagrams(root: ModelNode): Diagram[] {
  const nodes = [...walk(root)];
  const messages = new Map(nodes.filter((node) => node.name === 'bpmn:message').map((node) => [attributeOf(node, 'id') ?? '', attributeOf(node, 'name') ?? '']));
  return nodes.filter((node) => node.name === 'bpmn:process').map((node) => readProcess(node, messages));
}
