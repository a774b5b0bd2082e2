import type { Edge, RunGraph } from './explore.ts';

/** The shortest run that leads to each state, ends from outside not counted unless nothing else leads there. */
export function shortestRuns(graph: RunGraph): (state: number) => readonly Edge[] {
  const before = new Map<number, Edge>();
  const reach = (withInterrupts: boolean): void => {
    const queue = [0, ...before.keys()];
    for (let index = 0; index < queue.length; index += 1) {
      for (const edge of graph.edges[queue[index]!]!) {
        if (edge.to === 0 || before.has(edge.to) || (edge.interrupts && !withInterrupts)) continue;
        before.set(edge.to, edge);
        queue.push(edge.to);
      }
    }
  };
  reach(false);
  reach(true);
  return (state) => {
    const edges: Edge[] = [];
    for (let edge = before.get(state); edge; edge = before.get(edge.from)) edges.push(edge);
    return edges.reverse();
  };
}
