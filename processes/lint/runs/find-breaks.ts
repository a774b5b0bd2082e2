import type { Automaton } from './automaton.ts';
import { BROKEN, OUT } from './automaton.ts';
import type { Edge, RunGraph } from './explore.ts';

/** A shortest run that breaks a rule: all its steps, the last being the one at which it shows. */
export interface Break {
  readonly edges: readonly Edge[];
  /** The event that broke it; null when the run ends without what it owes. */
  readonly event: string | null;
}

interface Pair {
  readonly state: number;
  readonly memory: number;
  readonly edge: Edge | null;
  readonly before: Pair | null;
}

function pathOf(pair: Pair | null): Edge[] {
  const edges: Edge[] = [];
  for (let at = pair; at?.edge; at = at.before) edges.push(at.edge);
  return edges.reverse();
}

/**
 * The shortest breaking run to each step at which a rule is broken, and the shortest run that ends with a debt for each
 * step that made one. Walks the pairs (state, what the rule remembers), breadth first.
 */
export function findBreaks(graph: RunGraph, automaton: Automaton): Break[] {
  const breaks: Break[] = [];
  const broken = new Set<number>();
  const seen = new Set<number>();
  const queue: Pair[] = [];
  const push = (pair: Pair): void => {
    // No rule remembers more than a few things; no graph has so many states that this would not be a whole number.
    const key = pair.memory * graph.states + pair.state;
    if (seen.has(key)) return;
    seen.add(key);
    queue.push(pair);
  };
  push({ state: 0, memory: automaton.start, edge: null, before: null });
  for (let index = 0; index < queue.length; index += 1) {
    const pair = queue[index]!;
    if (graph.ends.has(pair.state)) {
      if (automaton.brokenAtEnd?.(pair.memory)) breaks.push({ edges: pathOf(pair), event: null });
      continue;
    }
    for (const edge of graph.edges[pair.state]!) {
      let { memory } = pair;
      let at: string | null = null;
      for (const event of edge.events) {
        memory = automaton.next(memory, event);
        at = event;
        if (memory < 0) break;
      }
      if (memory === OUT) continue;
      if (memory !== BROKEN) push({ state: edge.to, memory, edge, before: pair });
      else if (!edge.interrupts && !broken.has(edge.place)) {
        broken.add(edge.place);
        breaks.push({ edges: [...pathOf(pair), edge], event: at });
      }
    }
  }
  return breaks;
}
