import type { Edge, RunGraph } from './explore.ts';

/** An edge that jumps over what nobody listens to. */
export interface Leap {
  readonly edge: Edge;
  /** The edges that are passed over behind it, in order. */
  readonly passed: readonly Edge[];
  readonly to: number;
  /** The events that are listened to. */
  readonly events: readonly string[];
}

export type Leaps = readonly (readonly Leap[])[];

const known = new WeakMap<RunGraph, Map<string, Leaps>>();

/** The only way on from a state in which nothing can happen that is listened to and that the next state would not offer too. */
function onlyWay(graph: RunGraph, state: number, hears: (event: string) => boolean): Edge | null {
  const edges = graph.edges[state]!;
  const own = edges.filter((edge) => !edge.interrupts);
  const [only] = own;
  if (own.length !== 1 || !only || only.to === state || only.events.some(hears)) return null;
  const next = graph.edges[only.to]!;
  return edges.every((edge) => !edge.interrupts || next.some((other) => other.interrupts && other.to === edge.to && other.events.join() === edge.events.join())) ? only : null;
}

/** The graph as a rule hears it that listens only to some events: long stretches without them are one edge. Computed once. */
export function condense(graph: RunGraph, listens: readonly string[]): Leaps {
  const key = listens.join();
  const forGraph = known.get(graph) ?? new Map<string, Leaps>();
  known.set(graph, forGraph);
  const found = forGraph.get(key);
  if (found) return found;
  const hears = (event: string): boolean => listens.some((prefix) => event.startsWith(prefix));
  const ways = graph.edges.map((_, state) => onlyWay(graph, state, hears));
  const leaps = graph.edges.map((edges) =>
    edges.map((edge): Leap => {
      const passed: Edge[] = [];
      let { to } = edge;
      // A loop in which nothing is heard is left where it was entered.
      for (let way = ways[to]; way && passed.length < graph.states; way = ways[to]) {
        passed.push(way);
        to = way.to;
      }
      return { edge, passed, to, events: edge.events.filter(hears) };
    }),
  );
  forGraph.set(key, leaps);
  return leaps;
}
