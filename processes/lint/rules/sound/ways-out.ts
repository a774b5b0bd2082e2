import { findingInRun, named } from '../../context.ts';
import type { LintRule } from '../../context.ts';
import type { Step } from '../../model/diagram.ts';
import type { Stuck } from '../../runs/explore.ts';
import { shortestRuns } from '../../runs/shortest-run.ts';

const rule = { layer: 'sound', id: 'sound/ways-out' } as const;

function describe(step: Step, { reason, variable, value }: Stuck): string {
  if (reason === 'unset') return `走到${named(step)}时，还没有环节给变量 ${variable} 赋值，案件会停在这里。`;
  if (reason === 'no-act') return `${named(step)}没有与 ${variable} 等于“${value ?? '空'}”相应的法定行为。`;
  if (reason === 'no-choice') return `走到${named(step)}时，没有一种结果可以选，案件会停在这里。`;
  if (reason === 'waits-forever') return `${named(step)}要等齐各路才继续，有一种走法永远等不齐。`;
  return variable === null ? `${named(step)}后面没有可走的路。` : `${named(step)}后面没有与 ${variable} 等于“${value ?? '空'}”相符的路，案件会停在这里。`;
}

/** From wherever a run stands, some way fits: for every value that is possible there. */
export const waysOut: LintRule = {
  ...rule,
  check: ({ roots, runsOf }) =>
    roots.flatMap((root) => {
      const graph = runsOf(root);
      const runTo = shortestRuns(graph);
      return graph.stuck.map((stuck) => findingInRun(rule, graph, stuck.place, runTo(stuck.state), describe(graph.net.places[stuck.place]!.step, stuck)));
    }),
};
