import { attributeOf } from '../../processes/lint/guard/model-node.ts';
import type { ModelNode } from '../../processes/lint/guard/model-node.ts';
import { childrenOf, must } from './read-diagram.ts';
import type { Diagram } from './read-diagram.ts';

export interface Box {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export type Point = readonly [x: number, y: number];
export interface Edge {
  readonly id: string;
  readonly points: readonly Point[];
}

function boxOf(id: string, holder: ModelNode): Box {
  const bounds = childrenOf(holder, 'dc:Bounds')[0]!;
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(must(bounds, name))) as [number, number, number, number];
  return { id, left: x, top: y, right: x + width, bottom: y + height };
}

/** Shapes by the element that they draw. */
export function shapesOf(diagram: Diagram): Map<string, Box> {
  const shapes = diagram.nodes.filter((node) => node.name === 'bpmndi:BPMNShape');
  return new Map(shapes.map((node) => [must(node, 'bpmnElement'), boxOf(must(node, 'bpmnElement'), node)]));
}

export function edgesOf(diagram: Diagram): Edge[] {
  return diagram.nodes
    .filter((node) => node.name === 'bpmndi:BPMNEdge')
    .map((node) => ({ id: must(node, 'bpmnElement'), points: childrenOf(node, 'di:waypoint').map((point): Point => [Number(must(point, 'x')), Number(must(point, 'y'))]) }));
}

/** Boxes of the labels that stand outside of their shape or at their edge. */
export function labelsOf(diagram: Diagram): Box[] {
  return diagram.nodes
    .filter((node) => node.name === 'bpmndi:BPMNLabel' && childrenOf(node, 'dc:Bounds').length > 0)
    .map((node) => boxOf(`label of ${must(node.parent!, 'bpmnElement')}`, node));
}

/** Whether two boxes share more than their border. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function inside(inner: Box, outer: Box): boolean {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
}

/** Whether a line of horizontal and vertical parts runs through a box. Touching its border is not through. */
export function runsThrough(edge: Edge, box: Box): boolean {
  return edge.points.slice(1).some(([x, y], index) => {
    const [fromX, fromY] = edge.points[index]!;
    const part = { id: '', left: Math.min(fromX, x), right: Math.max(fromX, x), top: Math.min(fromY, y), bottom: Math.max(fromY, y) };
    return part.left < box.right && part.right > box.left && part.top < box.bottom && part.bottom > box.top;
  });
}

/** Every step, those inside of a sub-process too. */
export const flowNodesOf = (diagram: Diagram): ModelNode[] =>
  diagram.nodes.filter(
    (node) => ['bpmn:process', 'bpmn:subProcess'].includes(node.parent?.name ?? '') && attributeOf(node, 'id') !== undefined && !['bpmn:laneSet', 'bpmn:sequenceFlow', 'bpmn:subProcess'].includes(node.name),
  );

/** Sub-processes that a message starts; they lie below the lanes and belong to none. */
export const interruptionsOf = (diagram: Diagram): ModelNode[] => diagram.nodes.filter((node) => node.name === 'bpmn:subProcess');

export const isInInterruption = (node: ModelNode): boolean => node.parent?.name === 'bpmn:subProcess';

export const flowsOf = (diagram: Diagram): ModelNode[] => diagram.nodes.filter((node) => node.name === 'bpmn:sequenceFlow');
