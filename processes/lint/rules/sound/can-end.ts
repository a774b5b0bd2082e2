import { findingInRun, named } from '../../context.ts';
import type { LintContext, LintRule } from '../../context.ts';
import type { LintFinding } from '../../finding.ts';
import type { Edge, RunGraph } from '../../runs/explore.ts';
import { shortestRuns } from '../../runs/shortest-run.ts';

const rule = { layer: 'sound', id: 'sound/can-end' } as const;

/** The states from which one of these can be reached, ends from outside not counted. */
function leadingTo(graph: RunGraph, targets: Iterable<number>): Set<number> {
  const before: number[][] = Array.from({ length: graph.states }, () => []);
  for (const edge of graph.edges.flat()) if (!edge.interrupts) before[edge.to]!.push(edge.from);
  const found = new Set(targets);
  const open = [...found];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (const source of before[state]!) {
      if (found.has(source)) continue;
      found.add(source);
      open.push(source);
    }
  }
  return found;
}

/** Goes on from a state until it comes round: what lies before the circle, and the circle. */
function walkRound(graph: RunGraph, from: number): { before: readonly Edge[]; circle: readonly Edge[] } {
  const at = new Map<number, number>();
  const walked: Edge[] = [];
  for (let state = from; !at.has(state); ) {
    at.set(state, walked.length);
    const next = graph.edges[state]!.find((edge) => !edge.interrupts);
    if (!next) return { before: walked, circle: [] };
    walked.push(next);
    state = next.to;
  }
  const start = at.get(walked.at(-1)!.to)!;
  return { before: walked.slice(0, start), circle: walked.slice(start) };
}

function check(root: string, { runsOf, diagrams }: LintContext): LintFinding[] {
  const graph = runsOf(root);
  const whole = { layer: rule.layer, rule: rule.id, severity: 'error', process: root, element: root, article: null, procedure: root } as const;
  if (graph.cut === 'unbounded') return [{ ...whole, message: `流程“${diagrams.get(root)!.name}”同时进行的环节会无限增多，不能判断。` }];
  if (graph.cut !== null) return [{ ...whole, message: `流程“${diagrams.get(root)!.name}”的走法太多，不能全部查完。` }];
  const ending = leadingTo(graph, graph.ends);
  const explained = leadingTo(graph, graph.stuckStates);
  // The first state of each trap is enough: what follows from it is caught in the same one.
  const first = Array.from({ length: graph.states }, (_, state) => state).find((state) => !ending.has(state) && !explained.has(state));
  if (first === undefined) return [];
  const round = walkRound(graph, first);
  // A step that people know is easier to see than a gateway.
  const seen = round.circle.find((edge) => graph.net.places[edge.place]!.step.kind === 'user-task') ?? round.circle[0];
  const edges = [...shortestRuns(graph)(first), ...round.before, ...round.circle];
  const place = (seen ?? edges.at(-1))?.place ?? 0;
  return [findingInRun(rule, graph, place, edges, `到了${named(graph.net.places[place]!.step)}，往后怎样办理都只会反复，不能办结。`)];
}

/** Every run can come to an end by itself, and all runs can be looked at. */
export const canEnd: LintRule = { ...rule, check: (context) => context.roots.flatMap((root) => check(root, context)) };
