import { describe, expect, it } from '@jest/globals';
import { attributeOf } from '../../processes/lint/guard/model-node.ts';
import { findUserTask, outcomesOf, procedureRegistry } from '../../processes/registry.ts';
import { findAct } from '../../regulations/acts/legal-acts.ts';
import type { ActLevel } from '../../regulations/acts/legal-acts.ts';
import { edgesOf, flowNodesOf, flowsOf, inside, interruptionsOf, isInInterruption, labelsOf, overlap, runsThrough, shapesOf } from './drawing.ts';
import { childrenOf, diagrams, must, propertiesOf } from './read-diagram.ts';

const laneOfLevel: Readonly<Record<ActLevel, string>> = {
  applicant: 'lane-applicant', county: 'lane-county', city: 'lane-city', province: 'lane-province', institution: 'lane-institution', outside: 'lane-outside', superior: 'lane-superior', handling: 'lane-handling',
};

/** What a variable can be: the outcomes of the task or the values of the message that sets it, else a fact of the start or the result of a call. */
function valuesOf(process: string, variable: string): readonly string[] {
  const task = procedureRegistry.userTasks.find((entry) => entry.process === process && 'outcomeVariable' in entry && entry.outcomeVariable === variable);
  const message = procedureRegistry.waitingMessages.find((entry) => entry.process === process && entry.outcomeVariable === variable);
  if (message) return Object.keys(message.acts);
  return task ? outcomesOf(task) : procedureRegistry.routingFacts.find((fact) => fact.variable === variable)!.values;
}

/** The step that leads to a gateway, over the papers that are only issued in between; '' when several do. */
function stepBefore(diagram: (typeof diagrams)[number], id: string): string {
  const sources = flowsOf(diagram).filter((flow) => must(flow, 'targetRef') === id).map((flow) => must(flow, 'sourceRef'));
  if (sources.length !== 1) return '';
  const isPaper = procedureRegistry.serviceTasks.some((entry) => entry.process === diagram.key && entry.element === sources[0]);
  return isPaper ? stepBefore(diagram, sources[0]!) : sources[0]!;
}

// That the guard lets them pass, and that they are sound and lawful, is in lint/shipped.test.ts.
describe.each(diagrams.map((diagram) => [diagram.key, diagram] as const))('%s', (key, diagram) => {
  const nodes = flowNodesOf(diagram);
  const flows = flowsOf(diagram);
  const shapes = shapesOf(diagram);
  const lanes = diagram.nodes.filter((node) => node.name === 'bpmn:lane');
  const laneOf = (id: string): string[] => lanes.filter((lane) => childrenOf(lane, 'bpmn:flowNodeRef').some((ref) => ref.text === id)).map((lane) => must(lane, 'id'));

  it('routes by every value of one variable that is set before, each path labelled, none by default', () => {
    for (const gateway of nodes.filter((node) => node.name === 'bpmn:exclusiveGateway' && !isInInterruption(node))) {
      const after = flows.filter((flow) => must(flow, 'sourceRef') === must(gateway, 'id'));
      const conditions = after.map((flow) => childrenOf(flow, 'bpmn:conditionExpression')[0]?.text ?? '');
      const variable = /^\$\{(\w+) == /.exec(conditions[0]!)?.[1];
      expect(conditions.toSorted()).toEqual(valuesOf(key, variable!).map((value) => `\${${variable} == '${value}'}`).toSorted());
      const before = stepBefore(diagram, must(gateway, 'id'));
      if (findUserTask(key, before)?.outcomeVariable !== undefined) expect([before, findUserTask(key, before)?.outcomeVariable]).toEqual([before, variable]);
      for (const flow of after) expect(must(flow, 'name')).toMatch(/^[\u4e00-\u9fff]+$/);
    }
  });

  it('routes inside of an interruption by every outcome that its message may bring', () => {
    for (const gateway of nodes.filter((node) => node.name.endsWith('Gateway') && isInInterruption(node))) {
      const start = childrenOf(gateway.parent!, 'bpmn:startEvent')[0]!;
      const { outcomeVariable, acts } = procedureRegistry.interruptions.find((entry) => entry.process === key && entry.event === must(start, 'id'))!;
      const after = flows.filter((flow) => must(flow, 'sourceRef') === must(gateway, 'id'));
      expect(after.map((flow) => childrenOf(flow, 'bpmn:conditionExpression')[0]?.text).toSorted()).toEqual(Object.keys(acts).map((value) => `\${${outcomeVariable} == '${value}'}`).toSorted());
      for (const flow of after) expect(must(flow, 'name')).toMatch(/^[\u4e00-\u9fff]+$/);
    }
  });

  it('splits nowhere but at gateways', () => {
    const splitting = nodes.filter((node) => !node.name.endsWith('Gateway') && flows.filter((flow) => attributeOf(flow, 'sourceRef') === must(node, 'id')).length > 1);
    expect(splitting.map((node) => must(node, 'id'))).toEqual([]);
  });

  it('names incoming and outgoing flows as they are', () => {
    for (const node of nodes) {
      const id = must(node, 'id');
      const named = (kind: string): string[] => childrenOf(node, kind).map((ref) => ref.text).sort();
      expect(named('bpmn:incoming')).toEqual(flows.filter((flow) => must(flow, 'targetRef') === id).map((flow) => must(flow, 'id')).sort());
      expect(named('bpmn:outgoing')).toEqual(flows.filter((flow) => must(flow, 'sourceRef') === id).map((flow) => must(flow, 'id')).sort());
    }
  });

  it('has every step named in Chinese and, if something is done there, described', () => {
    for (const node of nodes) {
      expect(must(node, 'name')).toMatch(/[\u4e00-\u9fff]/);
      if (/Task$|callActivity$/.test(node.name)) expect(childrenOf(node, 'bpmn:documentation')[0]?.text ?? '').toMatch(/。/);
    }
  });

  // That it is the lane of a level of its acts is a rule of the lint (lawful/level), which finds nothing here.
  it('has every step in one lane, whose level the lint knows', () => {
    for (const node of nodes.filter((step) => !isInInterruption(step))) {
      const id = must(node, 'id');
      expect([id, laneOf(id).length]).toEqual([id, 1]);
      expect(Object.values(laneOfLevel)).toContain(laneOf(id)[0]);
    }
  });

  it('names at each step the articles of its acts', () => {
    for (const node of nodes) {
      const properties = propertiesOf(node);
      const articles = (properties.articles ?? '').split(',');
      const acts = Object.entries(properties).filter(([name]) => name === 'act' || name.startsWith('act.')).flatMap(([, value]) => value.split(','));
      for (const act of acts) expect([act, articles]).toEqual([act, expect.arrayContaining(findAct(act).articles.map(String))]);
    }
  });

  describe('is drawn so that it can be read', () => {
    const drawnNodes = nodes.map((node) => ({ node, box: shapes.get(must(node, 'id')) }));
    const edges = edgesOf(diagram);
    const labels = labelsOf(diagram);

    it('with a shape for every step and an edge for every flow, joined at both ends', () => {
      expect(drawnNodes.filter(({ box }) => box === undefined)).toEqual([]);
      expect(edges.map((edge) => edge.id).sort()).toEqual(flows.map((flow) => must(flow, 'id')).sort());
      for (const flow of flows) {
        const { points } = edges.find((edge) => edge.id === must(flow, 'id'))!;
        const ends = [[must(flow, 'sourceRef'), points[0]!], [must(flow, 'targetRef'), points.at(-1)!]] as const;
        for (const [id, [x, y]] of ends) expect([id, inside({ id, left: x, right: x, top: y, bottom: y }, shapes.get(id)!)]).toEqual([id, true]);
      }
    });

    it('with every step inside its lane', () => {
      for (const { node, box } of drawnNodes.filter((drawn) => !isInInterruption(drawn.node))) expect([must(node, 'id'), inside(box!, shapes.get(laneOf(must(node, 'id'))[0]!)!)]).toEqual([must(node, 'id'), true]);
    });

    it('with an interruption inside the pool below all lanes, and its steps inside of it', () => {
      const pool = shapes.get(must(diagram.nodes.find((node) => node.name === 'bpmn:participant')!, 'id'))!;
      for (const interruption of interruptionsOf(diagram)) {
        const box = shapes.get(must(interruption, 'id'))!;
        expect(inside(box, pool)).toBe(true);
        for (const lane of lanes) expect(shapes.get(must(lane, 'id'))!.bottom).toBeLessThanOrEqual(box.top);
        for (const drawn of drawnNodes.filter(({ node }) => node.parent === interruption)) expect([drawn.box!.id, inside(drawn.box!, box)]).toEqual([drawn.box!.id, true]);
      }
    });

    it('with no step on another, but timers at the edge of their task', () => {
      const clashes = drawnNodes.flatMap((a, index) =>
        drawnNodes.slice(index + 1).filter((b) => overlap(a.box!, b.box!) && attributeOf(b.node, 'attachedToRef') !== a.box!.id && attributeOf(a.node, 'attachedToRef') !== b.box!.id).map((b) => [a.box!.id, b.box!.id]),
      );
      expect(clashes).toEqual([]);
    });

    it('with straight lines that run through no step and no label', () => {
      for (const { points } of edges) for (const [index, [x, y]] of points.slice(1).entries()) expect(x === points[index]![0] || y === points[index]![1]).toBe(true);
      const boxes = [...drawnNodes.map(({ box }) => box!), ...labels];
      expect(edges.flatMap((edge) => boxes.filter((box) => runsThrough(edge, box)).map((box) => [edge.id, box.id]))).toEqual([]);
    });

    it('with no label on a step or on another label', () => {
      const boxes = [...labels, ...drawnNodes.map(({ box }) => box!)];
      expect(labels.flatMap((label, index) => boxes.slice(index + 1).filter((box) => overlap(label, box)).map((box) => [label.id, box.id]))).toEqual([]);
    });
  });
});
