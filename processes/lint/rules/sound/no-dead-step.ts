import { findingAt, named } from '../../context.ts';
import type { LintRule } from '../../context.ts';
import { reportsOf } from '../../runs/net.ts';

const rule = { layer: 'sound', id: 'sound/no-dead-step' } as const;

/** Some run comes to every step. Of steps that follow each other only the first is named. */
export const noDeadStep: LintRule = {
  ...rule,
  check: ({ diagrams, roots, runsOf }) => {
    const alive = new Set<string>();
    const looked = new Set<string>();
    for (const root of roots) {
      const graph = runsOf(root);
      // What was not looked at to the end cannot be called dead.
      if (graph.cut !== null) return [];
      for (const { diagram } of graph.net.scopes) looked.add(diagram.process);
      for (const { place } of graph.edges.flat()) alive.add(`${graph.net.places[place]!.step.process}/${graph.net.places[place]!.step.id}`);
      for (const { place } of graph.stuck) alive.add(`${graph.net.places[place]!.step.process}/${graph.net.places[place]!.step.id}`);
    }
    return [...diagrams.values()].filter((diagram) => looked.has(diagram.process)).flatMap((diagram) => {
      const reports = reportsOf(diagram);
      const isAlive = (id: string): boolean => alive.has(`${diagram.process}/${reports.get(id) ?? id}`);
      const dead = [...diagram.steps.values()].filter((step) => !isAlive(step.id));
      const first = dead.filter((step) => step.incoming.length === 0 || step.incoming.some((flow) => isAlive(flow.source)));
      return (first.length > 0 ? first : dead).map((step) => findingAt(rule, step, `没有一种走法会走到${named(step)}。`));
    });
  },
};
