import type { Diagram, Flow, Step } from '../model/diagram.ts';
import { allActsOf, stepOf } from '../model/diagram.ts';

/** A running instance of a diagram: the procedure itself (index 0), or a called diagram at one call of it. */
export interface Scope {
  readonly index: number;
  readonly diagram: Diagram;
  readonly parent: number | null;
  /** The place of the call; null for the procedure itself. */
  readonly call: number | null;
}

/** A step of a diagram in one instance. */
export interface Place {
  readonly index: number;
  readonly scope: number;
  readonly step: Step;
  readonly arcs: readonly { readonly flow: Flow; readonly to: number }[];
  /** Boundary events here that lead to something that counts; those that only report are no part of a run. */
  readonly boundaries: readonly number[];
}

/** A procedure with every diagram that it calls laid out at each call. */
export interface Net {
  readonly process: string;
  readonly scopes: readonly Scope[];
  readonly places: readonly Place[];
  /** The place of a step in a scope. */
  readonly at: (scope: number, step: string) => number;
}

/** Calls inside of calls are refused by the guard; a draft that has them is laid out this deep and no deeper. */
const DEEPEST_CALL = 3;

/** The start events of a diagram's main course. */
export const startsOf = (diagram: Diagram): Step[] => [...diagram.steps.values()].filter((step) => step.kind === 'start' && step.within === null);

/** Whether whatever follows a boundary event only reports: no act, no routing, no way back into the course. */
function onlyReports(diagram: Diagram, boundary: Step): boolean {
  const seen = new Set<string>();
  const open = [boundary];
  for (let step = open.pop(); step; step = open.pop()) {
    if (seen.has(step.id)) continue;
    seen.add(step.id);
    if (step !== boundary && (step.incoming.length > 1 || !['service-task', 'end', 'catch-event'].includes(step.kind) || allActsOf(step).length > 0)) return false;
    open.push(...step.outgoing.map((flow) => stepOf(diagram, flow.target)));
  }
  return !boundary.interrupting && allActsOf(boundary).length === 0;
}

/** Lays out a procedure with its called diagrams. Calls of diagrams that are not there are steps like any other. */
export function buildNet(diagrams: ReadonlyMap<string, Diagram>, process: string): Net {
  const root = diagrams.get(process);
  if (!root) throw new Error(`no diagram of ${process}`);
  const scopes: Scope[] = [];
  const places: (Omit<Place, 'arcs' | 'boundaries'> & { arcs: Place['arcs']; boundaries: readonly number[] })[] = [];
  const indices = new Map<string, number>();
  const key = (scope: number, step: string): string => `${scope}/${step}`;

  const layOut = (diagram: Diagram, parent: number | null, call: number | null, depth: number): void => {
    const scope = scopes.length;
    scopes.push({ index: scope, diagram, parent, call });
    const own = [...diagram.steps.values()].map((step) => {
      const place = { index: places.length, scope, step, arcs: [], boundaries: [] };
      indices.set(key(scope, step.id), place.index);
      places.push(place);
      return place;
    });
    for (const place of own) {
      const called = place.step.calls === null ? undefined : diagrams.get(place.step.calls);
      if (called && depth < DEEPEST_CALL) layOut(called, scope, place.index, depth + 1);
    }
  };
  layOut(root, null, null, 0);
  const at = (scope: number, step: string): number => indices.get(key(scope, step)) ?? -1;
  for (const place of places) {
    place.arcs = place.step.outgoing.map((flow) => ({ flow, to: at(place.scope, flow.target) }));
    const { diagram } = scopes[place.scope]!;
    place.boundaries = [...diagram.steps.values()]
      .filter((step) => step.kind === 'boundary-event' && step.attachedTo === place.step.id && !onlyReports(diagram, step))
      .map((step) => at(place.scope, step.id));
  }
  return { process, scopes, places, at };
}

/** The scope that a call at this place opens; undefined when it calls nothing that is there. */
export const scopeOfCall = (net: Net, place: number): Scope | undefined => net.scopes.find((scope) => scope.call === place);

/** Whether a scope is, or lies below, another. */
export function isInside(net: Net, scope: number, outer: number): boolean {
  for (let at: number | null = scope; at !== null; at = net.scopes[at]!.parent) if (at === outer) return true;
  return false;
}

/** Ids of the boundary events of a diagram that only report, with all that they lead to: they are alive when their task is. */
export function reportsOf(diagram: Diagram): ReadonlyMap<string, string> {
  const reports = new Map<string, string>();
  for (const boundary of diagram.steps.values()) {
    if (boundary.kind !== 'boundary-event' || boundary.attachedTo === null || !onlyReports(diagram, boundary)) continue;
    const open = [boundary];
    for (let step = open.pop(); step; step = open.pop()) {
      if (reports.has(step.id)) continue;
      reports.set(step.id, boundary.attachedTo);
      open.push(...step.outgoing.map((flow) => stepOf(diagram, flow.target)));
    }
  }
  return reports;
}
