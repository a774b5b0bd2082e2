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
    .filter((node) => node.name === 'bpmn:callActivity' && list.registered.calledProcessKeys.includes(attributeOf(node.parent ?? node, 'id') ?? ''))
    .map((node) => ({ code: 'recursive-call', element: node.name, elementId: nearestId(node), message: '被调用的流程不能再调用其他流程。' }));
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

/** Findings that no single element shows: doubled ids, calls of calls, loops without a wait. */
export function checkStructure(root: ModelNode, list: AllowList): Finding[] {
  const nodes = [...walk(root)];
  return [...findDuplicateIds(nodes), ...findRecursiveCalls(nodes, list), ...findLoopsWithoutWait(nodes)];
}
