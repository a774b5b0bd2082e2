import type { ProcedureRegistry } from '../../registry.ts';
import { doingAt } from './choices.ts';
import type { Doing, OfferedOutcome } from './choices.ts';
import type { Net, Place } from './net.ts';
import { isInside, scopeOfCall, startsOf } from './net.ts';

/** The engine's variables in every instance of a net, and which of them still matter where. */
export interface Variables {
  readonly count: number;
  /** Index of a variable in one instance; undefined when nothing sets it there. */
  readonly own: (scope: number, name: string) => number | undefined;
  /** The indices at which a name is looked up from a scope, the nearest first; empty when nothing sets it anywhere. */
  readonly chain: (scope: number, name: string) => readonly number[];
  /** Values of a fact of the start, by index; undefined for any other variable. */
  readonly factAt: (index: number) => { readonly name: string; readonly values: readonly string[] } | undefined;
  /** What may still be read once a token stands at a place. */
  readonly live: readonly bigint[];
}

/** Names that a place reads to find its way or its act. */
export function readsOf(place: Place, doing: Doing): readonly string[] {
  const conditions = place.arcs.flatMap(({ flow }) => (flow.condition !== null && flow.condition !== 'unreadable' ? [flow.condition.variable] : []));
  return [...new Set([...conditions, ...('by' in doing ? [doing.by] : doing.choices.flatMap((choice) => choice.only.map((entry) => entry.variable)))])];
}

function listVariables(net: Net, registry: ProcedureRegistry, doings: readonly Doing[]): Map<string, number> {
  const indices = new Map<string, number>();
  const add = (scope: number, name: string): void => {
    const key = `${scope}:${name}`;
    if (!indices.has(key)) indices.set(key, indices.size);
  };
  for (const fact of registry.routingFacts) if (fact.setBy === 'start') add(0, fact.variable);
  for (const place of net.places) {
    const doing = doings[place.index]!;
    if ('choices' in doing) for (const choice of doing.choices) for (const name of Object.keys(choice.sets)) add(place.scope, name);
    const called = scopeOfCall(net, place.index);
    if (called) for (const name of Object.keys(place.step.literals)) add(called.index, name);
    for (const output of place.step.outputs) add(place.scope, output.target);
    const interruption = registry.interruptions.find((entry) => entry.process === place.step.process && entry.event === place.step.id);
    if (interruption) add(place.scope, interruption.outcomeVariable);
  }
  return indices;
}

/** Lists the variables of a net and finds out, backwards from every place that reads one, how long each has to be remembered. */
export function buildVariables(net: Net, registry: ProcedureRegistry, offered: readonly OfferedOutcome[]): Variables & { readonly doings: readonly Doing[] } {
  const doings = net.places.map((place) => doingAt(place.step, registry, offered));
  const indices = listVariables(net, registry, doings);
  const facts = new Map(registry.routingFacts.filter((fact) => fact.setBy === 'start').map((fact) => [indices.get(`0:${fact.variable}`), { name: fact.variable, values: fact.values }]));
  const own = (scope: number, name: string): number | undefined => indices.get(`${scope}:${name}`);
  const chain = (scope: number, name: string): number[] => {
    const found: number[] = [];
    for (let at: number | null = scope; at !== null; at = net.scopes[at]!.parent) {
      const index = own(at, name);
      if (index !== undefined) found.push(index);
    }
    return found;
  };
  const bit = (index: number): bigint => 1n << BigInt(index);
  const maskOf = (scope: number, names: readonly string[]): bigint => names.flatMap((name) => chain(scope, name)).reduce((mask, index) => mask | bit(index), 0n);
  const ownMask = (scope: number): bigint => [...indices].filter(([key]) => key.startsWith(`${scope}:`)).reduce((mask, [, index]) => mask | bit(index), 0n);

  const live: bigint[] = net.places.map(() => 0n);
  const after = (place: Place): bigint => place.arcs.reduce((mask, { to }) => mask | live[to]!, 0n);
  /** What matters once a called diagram has ended and handed back. */
  const afterCall = (scope: number): bigint => {
    const { call, parent } = net.scopes[scope]!;
    if (call === null || parent === null) return 0n;
    const caller = net.places[call]!;
    return caller.step.outputs.reduce((mask, { source, target }) => {
      const set = own(parent, target);
      return set !== undefined && (mask & bit(set)) !== 0n ? (mask & ~bit(set)) | maskOf(scope, [source]) : mask;
    }, after(caller));
  };
  const interruptionsOf = net.scopes.map((scope) => scope.diagram.interruptions.map((entry) => net.at(scope.index, entry.start)));
  for (let changed = true; changed; ) {
    changed = false;
    for (const place of net.places.toReversed()) {
      const doing = doings[place.index]!;
      const called = scopeOfCall(net, place.index);
      let mask = called ? startsOf(called.diagram).reduce((sum, start) => sum | live[net.at(called.index, start.id)]!, 0n) & ~ownMask(called.index) : place.arcs.length > 0 ? after(place) : afterCall(place.scope);
      if (called) mask |= afterCall(called.index) & ~ownMask(called.index);
      if ('choices' in doing && doing.choices.length > 0) {
        for (const name of Object.keys(doing.choices[0]!.sets)) {
          const index = own(place.scope, name);
          if (index !== undefined && doing.choices.every((choice) => name in choice.sets)) mask &= ~bit(index);
        }
      }
      mask |= maskOf(place.scope, readsOf(place, doing));
      for (const boundary of place.boundaries) mask |= live[boundary]!;
      for (const scope of net.scopes) if (isInside(net, place.scope, scope.index)) for (const start of interruptionsOf[scope.index]!) mask |= live[start]!;
      if (mask !== live[place.index]) {
        live[place.index] = mask;
        changed = true;
      }
    }
  }
  return { count: indices.size, own, chain, factAt: (index) => facts.get(index), live, doings };
}
