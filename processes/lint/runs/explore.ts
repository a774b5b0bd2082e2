import type { Constraint } from '../../../regulations/constraints/index.ts';
import type { ProcedureRegistry } from '../../registry.ts';
import type { Condition, Flow } from '../model/diagram.ts';
import type { Choice, Doing, OfferedOutcome } from './choices.ts';
import type { Net, Place } from './net.ts';
import { buildNet, isInside, scopeOfCall, startsOf } from './net.ts';
import { eventsAt } from './run-events.ts';
import type { Variables } from './variables.ts';
import { buildVariables, readsOf } from './variables.ts';
import type { Diagram } from '../model/diagram.ts';

/** One step of a run: what was done and which flows were taken. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly place: number;
  readonly flows: readonly { readonly scope: number; readonly flow: Flow }[];
  /** What the rules look at, in order (see `run-events.ts`). */
  readonly events: readonly string[];
  /** The case is ended from outside here. */
  readonly interrupts: boolean;
}

/** Why a run cannot go on at a place. */
export type StuckReason = 'no-path' | 'unset' | 'no-act' | 'no-choice' | 'waits-forever';

export interface Stuck {
  readonly state: number;
  readonly place: number;
  readonly reason: StuckReason;
  readonly variable: string | null;
  readonly value: string | null;
}

/** Every state that a procedure can reach, with every step between them. */
export interface RunGraph {
  readonly net: Net;
  readonly variables: Variables;
  /** Number of states; 0 is the start. */
  readonly states: number;
  readonly edges: readonly (readonly Edge[])[];
  /** States in which nothing is left to do. */
  readonly ends: ReadonlySet<number>;
  /** One for each reason at a place: the first state in which it shows. */
  readonly stuck: readonly Stuck[];
  /** Every state in which some step cannot go on. */
  readonly stuckStates: ReadonlySet<number>;
  /** Why not everything was looked at; null when it was. */
  readonly cut: 'too-many-states' | 'unbounded' | null;
}

export interface ExploreInput {
  readonly diagrams: ReadonlyMap<string, Diagram>;
  readonly process: string;
  readonly registry: ProcedureRegistry;
  readonly constraints: readonly Constraint[];
  readonly offered: readonly OfferedOutcome[];
  readonly maxStates?: number;
}

interface State {
  /** Sorted. Below `places.length` a step; above it a token that waits at a join. */
  readonly tokens: readonly number[];
  /** By index of `Variables`; null: not set, or of no more interest. */
  readonly values: readonly (string | null)[];
  /** Which ends from outside the law does not allow any more, a bit each. */
  readonly barred: number;
  /** Scopes whose main course an event sub-process has taken over. */
  readonly taken: readonly number[];
}

interface Reading {
  readonly values: readonly (string | null)[];
  readonly events: readonly string[];
  readonly read: ReadonlyMap<string, string | null>;
  /** A name that nothing sets anywhere: its value is anybody's guess. */
  readonly unknown: ReadonlySet<string>;
}

const MAX_STATES = 20_000;
const MAX_TOKENS = 30;

function holds({ operator, value }: Condition, actual: string): boolean {
  if (operator === '==') return actual === value;
  if (operator === '!=') return actual !== value;
  const [a, b] = [Number(actual), Number(value)];
  return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b;
}

/** Ends from outside, each with the acts by which the law bars it for good: what it excludes, and what closes the case. */
function listEnds(net: Net, registry: ProcedureRegistry, constraints: readonly Constraint[]): { start: number; scope: number; variable: string; value: string; act: string; barredBy: ReadonlySet<string> }[] {
  return net.scopes.flatMap((scope) =>
    registry.interruptions.filter((entry) => entry.process === scope.diagram.process && net.at(scope.index, entry.event) >= 0).flatMap((entry) =>
      Object.entries(entry.acts).map(([value, act]) => {
        const barredBy = constraints.flatMap((c): readonly string[] => {
          if (c.kind === 'exclusion' && (c.acts as readonly string[]).includes(act)) return c.acts.filter((other) => other !== act);
          return c.kind === 'closure' && c.reopenedBy === undefined && (c.acts as readonly string[]).includes(act) ? c.after : [];
        });
        return { start: net.at(scope.index, entry.event), scope: scope.index, variable: entry.outcomeVariable, value, act, barredBy: new Set(barredBy) };
      }),
    ),
  );
}

/** Walks every run of a procedure: which steps are open × what the routing still depends on × how the case may yet be ended. Breadth first, so that the way to a state is a shortest one. */
export function explore({ diagrams, process, registry, constraints, offered, maxStates = MAX_STATES }: ExploreInput): RunGraph {
  const net = buildNet(diagrams, process);
  const variables = buildVariables(net, registry, offered);
  const { doings } = variables;
  const ends = listEnds(net, registry, constraints);
  const joins = joinTokens(net);
  const fixedEvents = net.places.map((place) => eventsAt(place, net, registry));
  const called = net.places.map((place) => scopeOfCall(net, place.index));

  const states: State[] = [];
  const indices = new Map<string, number>();
  const edges: Edge[][] = [];
  const finished = new Set<number>();
  const stuck: Stuck[] = [];
  const stuckStates = new Set<number>();
  const stuckAt = new Set<string>();
  let cut: RunGraph['cut'] = null;

  const enter = (tokens: readonly number[], values: readonly (string | null)[], barred: number, taken: readonly number[]): number => {
    const live = tokens.reduce((mask, token) => mask | variables.live[joins.placeOf(token)]!, 0n);
    const kept = values.map((value, index) => ((live >> BigInt(index)) & 1n ? value : null));
    const sorted = tokens.toSorted((a, b) => a - b);
    const key = `${sorted.join()}|${kept.join()}|${barred}|${taken.join()}`;
    const known = indices.get(key);
    if (known !== undefined) return known;
    if (sorted.length > MAX_TOKENS) cut ??= 'unbounded';
    if (states.length >= maxStates) cut ??= 'too-many-states';
    if (cut !== null) return -1;
    const index = states.length;
    indices.set(key, index);
    states.push({ tokens: sorted, values: kept, barred, taken });
    edges.push([]);
    if (sorted.length === 0) finished.add(index);
    return index;
  };

  const report = (state: number, place: number, reason: StuckReason, variable: string | null = null, value: string | null = null): void => {
    stuckStates.add(state);
    const key = `${place}:${reason}:${variable}:${value}`;
    if (stuckAt.has(key)) return;
    stuckAt.add(key);
    stuck.push({ state, place, reason, variable, value });
  };

  /** Looks names up in a state; a fact of the start that nobody has asked for yet splits the run. */
  const readings = (state: State, scope: number, names: readonly string[]): Reading[] => {
    let found: Reading[] = [{ values: state.values, events: [], read: new Map(), unknown: new Set() }];
    for (const name of names) {
      const chain = variables.chain(scope, name);
      found = found.flatMap((reading): Reading[] => {
        if (chain.length === 0) return [{ ...reading, unknown: new Set([...reading.unknown, name]) }];
        const set = chain.map((index) => reading.values[index] ?? null).find((value) => value !== null);
        if (set !== undefined) return [{ ...reading, read: new Map([...reading.read, [name, set]]) }];
        const factIndex = chain.find((index) => variables.factAt(index) !== undefined);
        const fact = factIndex === undefined ? undefined : variables.factAt(factIndex);
        if (factIndex === undefined || !fact) return [{ ...reading, read: new Map([...reading.read, [name, null]]) }];
        return fact.values.map((value) => ({
          values: reading.values.with(factIndex, value),
          events: [...reading.events, `fact:${name}=${value}`],
          read: new Map([...reading.read, [name, value]]),
          unknown: reading.unknown,
        }));
      });
    }
    return found;
  };

  interface Move {
    readonly remove: readonly number[];
    readonly arcs: readonly { readonly scope: number; readonly flow: Flow; readonly to: number }[];
    readonly values: readonly (string | null)[];
    readonly events: readonly string[];
  }

  /** Tokens that a flow brings: the step that it leads to (with the events that can happen there), or a place at a join. */
  const arrive = (arc: { flow: Flow; to: number }): number[] => [joins.tokenFor(arc.to, arc.flow) ?? arc.to, ...net.places[arc.to]!.boundaries];

  /** Ends every called diagram in which nothing is left, hands back and goes on behind its call. */
  const settle = (tokens: number[], values: (string | null)[], flows: Edge['flows'][number][], events: string[], scopeLeft: number, taken: readonly number[]): { tokens: number[]; values: (string | null)[]; taken: readonly number[] } => {
    let now = { tokens, values, taken };
    for (let scope: number = scopeLeft; ; ) {
      const { call, parent } = net.scopes[scope]!;
      if (call === null || parent === null || now.tokens.some((token) => isInside(net, net.places[joins.placeOf(token)]!.scope, scope))) return now;
      const caller = net.places[call]!;
      const next = [...now.values];
      for (const { source, target } of caller.step.outputs) {
        const index = variables.own(parent, target);
        if (index !== undefined) next[index] = variables.chain(scope, source).map((at) => now.values[at] ?? null).find((value) => value !== null) ?? null;
      }
      for (let index = 0; index < next.length; index += 1) if (ownedBy(variables, scope).has(index)) next[index] = null;
      events.push(`leave:${scope}`);
      flows.push(...caller.arcs.map(({ flow }) => ({ scope: parent, flow })));
      const left = removeAll(now.tokens, caller.boundaries);
      now = { tokens: [...left, ...caller.arcs.flatMap(arrive)], values: next, taken: now.taken.filter((entry) => entry !== scope) };
      if (caller.arcs.length > 0) return now;
      scope = parent;
    }
  };

  const owned = new Map<number, ReadonlySet<number>>();
  const ownedBy = (all: Variables, scope: number): ReadonlySet<number> => {
    const known = owned.get(scope);
    if (known) return known;
    const names = [...new Set(net.places.flatMap((place) => [...readsOf(place, doings[place.index]!), ...Object.keys(place.step.literals), ...setNames(doings[place.index]!)]))];
    const own = new Set(names.flatMap((name) => all.own(scope, name) ?? []));
    owned.set(scope, own);
    return own;
  };

  const go = (from: number, state: State, place: Place, move: Move, interrupts = false): void => {
    const events = [...move.events];
    const flows = move.arcs.map(({ scope, flow }) => ({ scope, flow }));
    const left = [...removeAll(state.tokens, move.remove), ...move.arcs.flatMap(arrive)];
    const settled = settle(left, [...move.values], flows, events, place.scope, state.taken);
    let { barred } = state;
    for (const event of events) if (event.startsWith('act:')) ends.forEach((end, index) => end.barredBy.has(event.slice(4)) && (barred |= 1 << index));
    const taken = interrupts ? [...settled.taken, place.scope].toSorted((a, b) => a - b) : settled.taken;
    const to = enter(settled.tokens, settled.values, taken.includes(0) ? 0 : barred, taken);
    if (to >= 0) edges[from]!.push({ from, to, place: place.index, flows, events, interrupts });
  };

  /** The flows that are taken out of a place when it has been done. */
  const ways = (place: Place, reading: Reading): { arcs: Place['arcs'] }[] => {
    const fits = (condition: Flow['condition']): boolean | null => {
      if (condition === null) return true;
      if (condition === 'unreadable' || reading.unknown.has(condition.variable)) return null;
      const value = reading.read.get(condition.variable) ?? null;
      return value !== null && holds(condition, value);
    };
    const judged = place.arcs.map((arc) => ({ arc, fits: fits(arc.flow.condition) }));
    if (place.step.kind !== 'exclusive-gateway') return [{ arcs: judged.filter((entry) => entry.fits !== false).map((entry) => entry.arc) }];
    const first = judged.find((entry) => entry.fits === true);
    // A condition that nobody can judge may come true; those behind a true one never get their turn.
    const guesses = judged.slice(0, first ? judged.indexOf(first) : undefined).filter((entry) => entry.fits === null);
    return [...guesses, ...(first ? [first] : [])].map((entry) => ({ arcs: [entry.arc] }));
  };

  const offeredHere = (choice: Choice, reading: Reading): boolean =>
    choice.only.every(({ variable, values }) => reading.unknown.has(variable) || values.includes(reading.read.get(variable) ?? ''));

  /** Does one step in every way in which it can be done. */
  const perform = (from: number, state: State, place: Place): void => {
    const callee = called[place.index];
    if (callee) {
      const values = [...state.values];
      for (const index of ownedBy(variables, callee.index)) values[index] = null;
      for (const [name, value] of Object.entries(place.step.literals)) {
        const index = variables.own(callee.index, name);
        if (index !== undefined) values[index] = value;
      }
      const starts = startsOf(callee.diagram).map((start) => net.at(callee.index, start.id));
      const tokens = [...removeAll(state.tokens, [place.index]), ...starts];
      const to = enter(tokens, values, state.barred, state.taken);
      if (to >= 0) edges[from]!.push({ from, to, place: place.index, flows: [], events: [...fixedEvents[place.index]!, `enter:${callee.index}`], interrupts: false });
      return;
    }
    const doing = doings[place.index]!;
    const base = fixedEvents[place.index]!;
    const own = [place.index, ...place.boundaries];
    for (const reading of readings(state, place.scope, readsOf(place, doing))) {
      const outcomes = outcomesOf(doing, reading);
      if (outcomes === null) {
        report(from, place.index, 'no-act', 'by' in doing ? doing.by : null, 'by' in doing ? (reading.read.get(doing.by) ?? null) : null);
        continue;
      }
      const possible = outcomes.filter((choice) => offeredHere(choice, reading));
      if (possible.length === 0) report(from, place.index, 'no-choice');
      for (const choice of possible) {
        const values = [...reading.values];
        for (const [name, value] of Object.entries(choice.sets)) {
          const index = variables.own(place.scope, name);
          if (index !== undefined) values[index] = value;
        }
        const events = [...reading.events, ...base, ...choice.acts.map((act) => `act:${act}`)];
        if (place.arcs.length === 0) {
          go(from, state, place, { remove: own, arcs: [], values, events });
          continue;
        }
        const after = readings({ ...state, values }, place.scope, place.arcs.flatMap(({ flow }) => (flow.condition !== null && flow.condition !== 'unreadable' ? [flow.condition.variable] : [])));
        for (const next of after) {
          const unset = [...next.read].find(([, value]) => value === null);
          const found = ways(place, next).filter((way) => way.arcs.length > 0);
          if (found.length === 0) report(from, place.index, unset ? 'unset' : 'no-path', [...next.read][0]?.[0] ?? null, unset ? null : ([...next.read][0]?.[1] ?? null));
          for (const { arcs } of found) go(from, state, place, { remove: own, arcs: arcs.map((arc) => ({ ...arc, scope: place.scope })), values: next.values, events: [...events, ...next.events.filter((event) => !events.includes(event))] });
        }
      }
    }
  };

  const joinIfReady = (from: number, state: State, gateway: Place): void => {
    const needed = joins.tokensOf(gateway.index);
    if (!needed.every((token) => state.tokens.includes(token))) return;
    go(from, state, gateway, { remove: needed, arcs: gateway.arcs.map((arc) => ({ ...arc, scope: gateway.scope })), values: state.values, events: [] });
  };

  /** A boundary event happens: what stands at its step stays, or is cancelled with all that it has called. */
  const happen = (from: number, state: State, boundary: Place): void => {
    const host = net.at(boundary.scope, boundary.step.attachedTo ?? '');
    const inner = called[host];
    const cancelled = !boundary.step.interrupting
      ? []
      : state.tokens.filter((token) => joins.placeOf(token) === host || net.places[host]!.boundaries.includes(token) || (inner !== undefined && isInside(net, net.places[joins.placeOf(token)]!.scope, inner.index)));
    const remove = boundary.step.interrupting ? cancelled : [boundary.index];
    const events = [...fixedEvents[boundary.index]!, ...(boundary.step.acts['default'] ?? []).map((act) => `act:${act}`)];
    go(from, state, boundary, { remove, arcs: boundary.arcs.map((arc) => ({ ...arc, scope: boundary.scope })), values: state.values, events });
  };

  const endFromOutside = (from: number, state: State): void => {
    ends.forEach((end, index) => {
      const running = state.tokens.filter((token) => isInside(net, net.places[joins.placeOf(token)]!.scope, end.scope));
      if (running.length === 0 || state.taken.includes(end.scope) || (state.barred & (1 << index)) !== 0) return;
      const place = net.places[end.start]!;
      const values = [...state.values];
      const variable = variables.own(end.scope, end.variable);
      if (variable !== undefined) values[variable] = end.value;
      // What the diagram says is done, not what is registered: the two are compared by a rule of their own.
      const acts = place.step.acts[end.value] ?? place.step.acts['default'] ?? [];
      go(from, state, place, { remove: running, arcs: place.arcs.map((arc) => ({ ...arc, scope: place.scope })), values, events: ['interrupt', ...acts.map((act) => `act:${act}`)] }, true);
    });
  };

  const starts = startsOf(net.scopes[0]!.diagram).map((start) => net.at(0, start.id));
  enter(starts, Array.from({ length: variables.count }, () => null), 0, []);
  for (let index = 0; index < states.length; index += 1) {
    const state = states[index]!;
    const places = [...new Set(state.tokens.map((token) => joins.placeOf(token)))].map((place) => net.places[place]!);
    for (const place of places) {
      if (joins.tokensOf(place.index).length > 0) joinIfReady(index, state, place);
      else if (place.step.kind === 'boundary-event') happen(index, state, place);
      else perform(index, state, place);
    }
    const goesOn = edges[index]!.length > 0;
    endFromOutside(index, state);
    const waiting = places.find((place) => joins.tokensOf(place.index).length > 0);
    if (!goesOn && waiting && cut === null) report(index, waiting.index, 'waits-forever');
  }
  return { net, variables, states: states.length, edges, ends: finished, stuck, stuckStates, cut };
}

const setNames = (doing: Doing): string[] => ('choices' in doing ? doing.choices.flatMap((choice) => Object.keys(choice.sets)) : []);

/** What can come of a step; null when the value that decides names no act of it. */
function outcomesOf(doing: Doing, reading: Reading): readonly Choice[] | null {
  if ('choices' in doing) return doing.choices;
  if (reading.unknown.has(doing.by)) return Object.values(doing.values);
  const value = reading.read.get(doing.by);
  const choice = typeof value === 'string' && Object.hasOwn(doing.values, value) ? doing.values[value] : undefined;
  return choice ? [choice] : null;
}

/** Takes one of each away. */
function removeAll(tokens: readonly number[], remove: readonly number[]): number[] {
  const left = [...tokens];
  for (const token of remove) {
    const at = left.indexOf(token);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

/** Tokens at a parallel gateway with several incoming flows wait each for itself. */
function joinTokens(net: Net): { placeOf: (token: number) => number; tokensOf: (place: number) => readonly number[]; tokenFor: (place: number, flow: Flow) => number | undefined } {
  const places = net.places.map((place) => place.index);
  const byFlow = new Map<string, number>();
  const byPlace = new Map<number, number[]>();
  for (const place of net.places) {
    if (place.step.kind !== 'parallel-gateway' || place.step.incoming.length < 2) continue;
    byPlace.set(place.index, place.step.incoming.map((flow) => {
      const token = places.push(place.index) - 1;
      byFlow.set(`${place.index}/${flow.id}`, token);
      return token;
    }));
  }
  return { placeOf: (token) => places[token]!, tokensOf: (place) => byPlace.get(place) ?? [], tokenFor: (place, flow) => byFlow.get(`${place}/${flow.id}`) };
}
