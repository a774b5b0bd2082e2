import type { Constraint } from '../../regulations/constraints/index.ts';
import type { FormSchema } from './form-schema.ts';
import type { ProcedureRegistry } from '../registry.ts';
import type { Finding as GuardFinding } from './guard/check-model.ts';
import type { Diagram, Step } from './model/diagram.ts';
import type { OfferedOutcome } from './runs/choices.ts';
import type { Edge, RunGraph } from './runs/run-graph.ts';
import type { Net, Place } from './runs/net.ts';
import type { LintFinding, LintLayer, RunStep } from './finding.ts';

/** Between whom papers pass with an act; only the stations count here. */
export type RouteOf = (act: string, facts: Readonly<Record<string, string>>) => { readonly legs: readonly { readonly from: string; readonly to: string }[]; readonly fileStays?: boolean } | null;

/** All that the rules may ask. Whatever is expensive is computed once, when it is first asked for. */
export interface LintContext {
  readonly files: readonly { readonly process: string; readonly guardFindings: readonly GuardFinding[] }[];
  readonly diagrams: ReadonlyMap<string, Diagram>;
  readonly registry: ProcedureRegistry;
  /** The diagrams of the bundle with which something starts: procedures and companions. */
  readonly roots: readonly string[];
  readonly constraintsOf: (process: string) => readonly Constraint[];
  readonly runsOf: (root: string) => RunGraph;
  readonly formOf: ((form: string) => FormSchema | undefined) | null;
  readonly routeOf: RouteOf | null;
  readonly offered: readonly OfferedOutcome[];
}

/** A rule: one file. Gives every finding about the whole bundle. */
export interface LintRule {
  readonly layer: LintLayer;
  /** `<layer>/<name>` */
  readonly id: string;
  readonly check: (context: LintContext) => LintFinding[];
}

/** How a step is named to people. */
export const named = (step: Step): string => `“${step.name || step.id}”`;

/** What a finding is about: a step of a diagram, in a run or by itself. */
export function findingAt(rule: Pick<LintRule, 'layer' | 'id'>, step: Step, message: string, rest: Partial<Pick<LintFinding, 'article' | 'constraintId' | 'severity'>> = {}): LintFinding {
  return { layer: rule.layer, rule: rule.id, severity: 'error', process: step.process, element: step.id, message, article: null, ...rest };
}

/** Where an instance of a diagram is called, seen from the procedure. */
function calledFrom(net: Net, place: Place): LintFinding['calledFrom'] {
  let outer: Place | null = null;
  for (let { call } = net.scopes[place.scope]!; call !== null; ) {
    outer = net.places[call]!;
    call = net.scopes[outer.scope]!.call;
  }
  return outer === null ? undefined : { process: outer.step.process, element: outer.step.id };
}

/** The steps and flows of a run in order. */
export function stepsOf(net: Net, edges: readonly Edge[]): RunStep[] {
  return edges.flatMap((edge) => {
    const { step } = net.places[edge.place]!;
    const acts = edge.events.filter((event) => event.startsWith('act:')).map((event) => event.slice(4));
    return [
      { process: step.process, element: step.id, acts },
      ...edge.flows.map(({ scope, flow }) => ({ process: net.scopes[scope]!.diagram.process, element: flow.id, acts: [] })),
    ];
  });
}

/** A finding at a place of a run, with the run. */
export function findingInRun(
  rule: Pick<LintRule, 'layer' | 'id'>, graph: RunGraph, place: number, edges: readonly Edge[], message: string, rest: Partial<Pick<LintFinding, 'article' | 'constraintId' | 'severity'>> = {},
): LintFinding {
  const at = graph.net.places[place]!;
  const outer = calledFrom(graph.net, at);
  const runSteps = stepsOf(graph.net, edges);
  return { ...findingAt(rule, at.step, message, rest), procedure: graph.net.process, ...(outer ? { calledFrom: outer } : {}), run: runSteps.map((step) => step.element), runSteps };
}

/** The last step of a run at which one of these acts was done; the last step of all when none was. */
export function placeOfLast(edges: readonly Edge[], acts: readonly string[]): number {
  const found = edges.findLast((edge) => edge.events.some((event) => acts.some((act) => event === `act:${act}`)));
  return (found ?? edges.at(-1))!.place;
}
