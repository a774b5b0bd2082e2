import type { Automaton } from './automaton.ts';
import { BROKEN, OUT } from './automaton.ts';
import { condense } from './condense.ts';
import type { Leap } from './condense.ts';
import type { Edge, RunGraph } from './run-graph.ts';

/** A run that breaks a rule: all its steps, the last being the one at which it shows. */
export interface Break {
  readonly edges: readonly Edge[];
  /** The event that broke it; null when the run ends without what it owes. */
  readonly event: string | null;
}

interface Pair {
  readonly state: number;
  readonly memory: number;
  readonly leap: Leap | null;
  readonly before: Pair | null;
}

function pathOf(pair: Pair): Edge[] {
  const leaps: Leap[] = [];
  for (let at: Pair | null = pair; at?.leap; at = at.before) leaps.push(at.leap);
  return leaps.toReversed().flatMap(({ edge, passed }) => [edge, ...passed]);
}

/**
 * A short breaking run to each step at which a rule is broken, and one that ends with a debt. Walks the pairs (state, what the
 * rule remembers), breadth first, from the start or from where a case stands. Whoever ends a case from outside is refused where the law forbids it, so that it breaks nothing.
 */
export function findBreaks(graph: RunGraph, automaton: Automaton, from: { state: number; memory: number } = { state: 0, memory: automaton.start }): Break[] {
  const leaps = condense(graph, automaton.listens);
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
  push({ ...from, leap: null, before: null });
  for (let index = 0; index < queue.length; index += 1) {
    const pair = queue[index]!;
    if (graph.ends.has(pair.state)) {
      if (automaton.brokenAtEnd?.(pair.memory)) breaks.push({ edges: pathOf(pair), event: null });
      continue;
    }
    for (const leap of leaps[pair.state]!) {
      let { memory } = pair;
      let at: string | null = null;
      for (const event of leap.events) {
        memory = automaton.next(memory, event);
        at = event;
        if (memory < 0) break;
      }
      if (memory === OUT) continue;
      if (memory !== BROKEN) push({ state: leap.to, memory, leap, before: pair });
      else if (!leap.edge.interrupts && !broken.has(leap.edge.place)) {
        broken.add(leap.edge.place);
        breaks.push({ edges: [...pathOf(pair), leap.edge], event: at });
      }
    }
  }
  return breaks;
}
