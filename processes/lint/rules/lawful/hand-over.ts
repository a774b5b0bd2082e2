import { findingInRun, named } from '../../context.ts';
import type { LintContext, LintRule, RouteOf } from '../../context.ts';
import type { LintFinding } from '../../finding.ts';
import type { Automaton } from '../../runs/automaton.ts';
import { BROKEN, givenFact } from '../../runs/automaton.ts';
import { findBreaks } from '../../runs/find-breaks.ts';

const rule = { layer: 'lawful', id: 'lawful/hand-over' } as const;

const stations = ['county', 'city', 'province'] as const;
const names: Readonly<Record<string, string>> = { county: '县级', city: '市级', province: '省级' };

/**
 * Where the case lies, moved by the acts with which papers are handed over: one bit for each office, for what is only reported on (`fileStays`)
 * lies at both ends. Whoever ends it from outside has it back at the county.
 */
function whereabouts(routeOf: RouteOf, facts: Readonly<Record<string, string>>): Automaton {
  return {
    start: 1,
    listens: ['act:', 'by:', 'interrupt'],
    next: (at, event) => {
      if (event === 'interrupt') return 1;
      if (event.startsWith('by:')) {
        const group = stations.findIndex((station) => event === `by:${station}`);
        return group >= 0 && (at & (1 << group)) === 0 ? BROKEN : at;
      }
      if (!event.startsWith('act:')) return at;
      const route = routeOf(event.slice('act:'.length), facts);
      const to = stations.indexOf(route?.legs.at(-1)?.to as (typeof stations)[number]);
      return to < 0 ? at : route?.fileStays ? at | (1 << to) : 1 << to;
    },
  };
}

/** Every mixture of these facts of the start. */
function mixtures(facts: readonly { readonly variable: string; readonly values: readonly string[] }[]): Record<string, string>[] {
  return facts.reduce<Record<string, string>[]>((found, { variable, values }) => found.flatMap((mixture) => values.map((value) => ({ ...mixture, [variable]: value }))), [{}]);
}

function check({ runsOf, registry, routeOf }: LintContext, root: string): LintFinding[] {
  if (routeOf === null || !registry.processes.some((entry) => entry.key === root && entry.role === 'procedure')) return [];
  const graph = runsOf(root);
  const facts = registry.routingFacts.filter((fact) => fact.setBy === 'start' && ['personClass', 'applicationType'].includes(fact.variable));
  const found = mixtures(facts).flatMap((mixture) =>
    findBreaks(graph, Object.entries(mixture).reduce((automaton, [variable, value]) => givenFact(automaton, variable, value), whereabouts(routeOf, mixture))),
  );
  const byPlace = new Map(found.toReversed().map((entry) => [entry.edges.at(-1)!.place, entry]));
  return [...byPlace.values()].map(({ edges }) => {
    const place = edges.at(-1)!.place;
    const { step } = graph.net.places[place]!;
    return findingInRun(rule, graph, place, edges, `轮到${names[step.group ?? ''] ?? '下一级'}办理${named(step)}，但有一种走法在此之前没有登记材料交接到这一级。`, { article: 31, constraintId: 'hand-over-registered' });
  });
}

/** When a task comes to another office, an act before it has handed the papers over and has been registered (第10、31条). Not judged without the table of hand-overs. */
export const handOver: LintRule = { ...rule, check: (context) => context.roots.flatMap((root) => check(context, root)) };
