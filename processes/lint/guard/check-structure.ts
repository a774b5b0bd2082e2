import { attributeOf, nearestId, walk } from './model-node.ts';
import type { ModelNode } from './model-node.ts';
import type { AllowList, Finding } from './types.ts';

/** Nodes at which a token does not wait; a loop of these alone never ends. */
const passing = new Set(['bpmn:exclusiveGateway', 'bpmn:parallelGateway']);

function findDuplicateIds(nodes: readonly ModelNode[]): Finding[] {
  const seen = new Set<string>();
  return nodes.flatMap((node): Finding[] => {
    const id = attributeOf(node, 'id');
    if (id === undefined) return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ code: 'duplicate-id', element: node.name, elementId: id, attribute: 'id', message: `标识“${id}”在文件里重复。` }];
  });
}

/** A diagram that others call may not call on: so no chain of calls comes back to itself. */
function findRecursiveCalls(nodes: readonly ModelNode[], list: AllowList): Finding[] {
  return nodes
    .filter((node) => node.name === 'bpmn:callActivity' && list.registered.calledProcessKeys.includes(attributeOf(processOf(node), 'id') ?? ''))
    .map((node) => ({ code: 'recursive-call', element: node.name, elementId: nearestId(node), message: '被调用的流程不能再调用其他流程。' }));
}

/** The process in which an element stands, however deep. */
function processOf(node: ModelNode): ModelNode {
  return node.name === 'bpmn:process' || node.parent === null ? node : processOf(node.parent);
}

/** A process starts by command only; a sub-process by exactly one message, by its reference. */
function findWrongStarts(nodes: readonly ModelNode[]): Finding[] {
  const starts = nodes.filter((node) => node.name === 'bpmn:startEvent').filter((start) => {
    const messages = start.children.filter((child) => child.name === 'bpmn:messageEventDefinition');
    if (start.parent?.name !== 'bpmn:subProcess') return messages.length > 0 || attributeOf(start, 'isInterrupting') !== undefined;
    return messages.length !== 1 || messages.some((message) => attributeOf(message, 'messageRef') === undefined || attributeOf(message, 'camunda:type') !== undefined);
  });
  const without = nodes.filter((node) => node.name === 'bpmn:subProcess' && node.children.filter((child) => child.name === 'bpmn:startEvent').length !== 1);
  return [...starts, ...without].map((node) => ({ code: 'start-not-allowed', element: node.name, elementId: nearestId(node), message: '流程只能由指令启动；事件子流程只能有一个开始事件，且只等待一个已登记的消息。' }));
}

function findLoopsWithoutWait(nodes: readonly ModelNode[]): Finding[] {
  const passingNodes = new Map(nodes.filter((node) => passing.has(node.name)).map((node) => [attributeOf(node, 'id') ?? '', node]));
  const open = new Map<string, Set<string>>([...passingNodes.keys()].map((id) => [id, new Set()]));
  for (const flow of nodes.filter((node) => node.name === 'bpmn:sequenceFlow')) {
    const [source, target] = [attributeOf(flow, 'sourceRef') ?? '', attributeOf(flow, 'targetRef') ?? ''];
    if (passingNodes.has(target)) open.get(source)?.add(target);
  }
  // Take away what leads nowhere until nothing changes: what is left lies on, or leads into, a loop.
  for (let changed = true; changed; ) {
    changed = false;
    for (const [id, targets] of open) {
      if ([...targets].some((target) => open.has(target))) continue;
      open.delete(id);
      changed = true;
    }
  }
  return [...open.keys()].map((id) => ({
    code: 'loop-without-wait', element: passingNodes.get(id)?.name ?? '', elementId: id, message: '网关之间形成没有任何等待的循环，流程会无限执行。',
  }));
}

/** Findings that no single element shows: doubled ids, calls of calls, starts that nobody may trigger, loops without a wait. */
export function checkStructure(root: ModelNode, list: AllowList): Finding[] {
  const nodes = [...walk(root)];
  return [...findDuplicateIds(nodes), ...findRecursiveCalls(nodes, list), ...findWrongStarts(nodes), ...findLoopsWithoutWait(nodes)];
}
