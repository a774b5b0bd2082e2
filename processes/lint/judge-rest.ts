import type { Constraint } from '../../regulations/constraints/index.ts';
import type { LintContext } from './context.ts';
import { stepsOf } from './context.ts';
import type { RunStep } from './finding.ts';
import type { Automaton } from './runs/automaton.ts';
import { closure, exclusion, precedence, response } from './runs/automaton.ts';
import { findBreaks } from './runs/find-breaks.ts';
import { reportsOf } from './runs/net.ts';
import type { RunGraph } from './runs/run-graph.ts';

/** Where a token of a running case stands: its diagram, by the calls that lead to it from the procedure, and the step. */
export interface Standing {
  /** ids of the call activities, the outermost first; empty in the procedure itself */
  readonly calls: readonly string[];
  readonly step: string;
}

/** A constraint that the rest of the case's course can break, with a run that does. */
export interface BrokenRest {
  readonly constraint: Constraint;
  readonly run: readonly RunStep[];
}

/** What a constraint remembers of a course, for those that are about the order of acts. */
function automatonOf(constraint: Constraint): Automaton | null {
  switch (constraint.kind) {
    case 'precedence': return precedence(constraint.after, constraint.orAfter ?? [], constraint.resetBy ?? [], constraint.act);
    case 'response': return response(constraint.after, constraint.act, constraint.unless ?? []);
    case 'exclusion': return exclusion(constraint.acts[0], constraint.acts[1]);
    case 'closure': return closure(constraint.after, constraint.acts, constraint.reopenedBy ?? []);
    default: return null;
  }
}

/** What an automaton remembers after the acts that were done; negative when they broke the rule already. */
const rememberedOf = (automaton: Automaton, acts: readonly string[]): number => acts.reduce((memory, act) => (memory < 0 ? memory : automaton.next(memory, `act:${act}`)), automaton.start);

/**
 * Judges the rest of one case's course on the diagrams of a bundle: from where it stands, with the acts that it has done.
 * What the diagrams route by is not looked at: a constraint counts as broken only when it can be broken from every state in which the case can be.
 * @param procedure key of the procedure's diagram
 * @returns null when no run of the procedure comes to where the case stands
 */
export function judgeRest(context: LintContext, procedure: string, standing: readonly Standing[], acts: readonly string[], constraints: readonly Constraint[]): BrokenRest[] | null {
  const graph = context.runsOf(procedure);
  const states = statesOf(graph, standing);
  if (states.length === 0) return null;
  return constraints.flatMap((constraint) => {
    const automaton = automatonOf(constraint);
    const memory = automaton === null ? -1 : rememberedOf(automaton, acts);
    if (automaton === null || memory < 0) return [];
    const broken = states.map((state) => findBreaks(graph, automaton, { state, memory })[0]);
    const [first] = broken;
    return first && broken.every((found) => found !== undefined) ? [{ constraint, run: stepsOf(graph.net, first.edges) }] : [];
  });
}

/** The states in which just these steps are open. */
function statesOf(graph: RunGraph, standing: readonly Standing[]): number[] {
  const { net } = graph;
  const places = standing.flatMap(({ calls, step }) => {
    let scope = 0;
    for (const call of calls) scope = net.scopes.find((entry) => entry.call === net.at(scope, call))?.index ?? -1;
    // What only reports is no part of a run.
    if (scope < 0) return [-1];
    return reportsOf(net.scopes[scope]!.diagram).has(step) ? [] : [net.at(scope, step)];
  });
  const wanted = places.toSorted((a, b) => a - b).join();
  return graph.standing.flatMap((open, state) => (open.join() === wanted ? [state] : []));
}

/** Every act that some run from where a case stands still comes to. */
export function comesAgain(context: LintContext, procedure: string, standing: readonly Standing[]): string[] {
  const graph = context.runsOf(procedure);
  const seen = new Set(statesOf(graph, standing));
  const acts = new Set<string>();
  for (const state of seen) {
    for (const edge of graph.edges[state]!) {
      for (const event of edge.events) if (event.startsWith('act:')) acts.add(event.slice('act:'.length));
      seen.add(edge.to);
    }
  }
  return [...acts];
}
