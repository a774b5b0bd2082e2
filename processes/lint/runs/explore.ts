import type { Constraint } from '../../../regulations/constraints/index.ts';
import type { ProcedureRegistry } from '../../registry.ts';
import type { Diagram, Flow } from '../model/diagram.ts';
import type { Choice, OfferedOutcome } from './choices.ts';
import { listEarlyEnds } from './early-ends.ts';
import type { EarlyEnd } from './early-ends.ts';
import { buildNet, isInside, scopeOfCall, startsOf } from './net.ts';
import type { Net, Place, Scope } from './net.ts';
import { askedBy, isOffered, outcomesOf, readAll, waysOutOf } from './readings.ts';
import type { Reading, Values } from './readings.ts';
import { eventsAt } from './run-events.ts';
import type { RunGraph } from './run-graph.ts';
import { StateSpace } from './state-space.ts';
import type { State } from './state-space.ts';
import { createTokens, removeAll } from './tokens.ts';
import type { Tokens } from './tokens.ts';
import { buildVariables, readsOf } from './variables.ts';

export interface ExploreInput {
  readonly diagrams: ReadonlyMap<string, Diagram>;
  readonly process: string;
  readonly registry: ProcedureRegistry;
  readonly constraints: readonly Constraint[];
  readonly offered: readonly OfferedOutcome[];
}

/** What a step does to a state. */
interface Move {
  readonly remove: readonly number[];
  readonly arcs: readonly { readonly flow: Flow; readonly to: number }[];
  readonly values: Values;
  readonly events: readonly string[];
}

/**
 * Walks every run of a procedure with its called diagrams: which steps are open × what the routing still depends on × how the case
 * may yet be ended from outside. Breadth first, so that the first way found to a state is a shortest one.
 */
export function explore(input: ExploreInput): RunGraph {
  const walk = new Walk(input);
  walk.all();
  const { states, edges, ends, stuck, stuckStates, cut } = walk.space;
  return { net: walk.net, states: states.length, standing: states.map(({ tokens }) => walk.standing(tokens)), edges, ends, stuck, stuckStates, cut };
}

class Walk {
  readonly net: Net;
  readonly space: StateSpace;
  readonly #variables: ReturnType<typeof buildVariables>;
  readonly #tokens: Tokens;
  readonly #ends: readonly EarlyEnd[];
  /** By place: what always happens there, and the diagram that is called. */
  readonly #events: readonly (readonly string[])[];
  readonly #called: readonly (Scope | undefined)[];

  constructor({ diagrams, process, registry, constraints, offered }: ExploreInput) {
    this.net = buildNet(diagrams, process);
    this.#variables = buildVariables(this.net, registry, offered);
    this.#tokens = createTokens(this.net);
    this.#ends = listEarlyEnds(this.net, registry, constraints);
    this.#events = this.net.places.map((place) => eventsAt(place, this.net, registry));
    this.#called = this.net.places.map((place) => scopeOfCall(this.net, place.index));
    this.space = new StateSpace(this.#variables, this.#tokens);
  }

  all(): void {
    const { states, edges } = this.space;
    const none: Values = Array.from({ length: this.#variables.count }, () => null);
    this.space.enter({ tokens: startsOf(this.net.scopes[0]!.diagram).map((start) => this.net.at(0, start.id)), values: none, barred: 0, taken: [] });
    for (let from = 0; from < states.length; from += 1) {
      const state = states[from]!;
      const places = [...new Set(state.tokens.map(this.#tokens.placeOf))].map((place) => this.net.places[place]!);
      for (const place of places) this.#step(from, state, place);
      const waiting = places.find((place) => this.#tokens.awaitedAt(place.index).length > 0);
      if (edges[from]!.length === 0 && waiting && this.space.cut === null) this.space.report(from, waiting.index, 'waits-forever');
      this.#endFromOutside(from, state);
    }
  }

  standing(tokens: readonly number[]): number[] {
    return tokens.map(this.#tokens.placeOf).filter((place) => this.net.places[place]!.step.kind !== 'boundary-event').toSorted((a, b) => a - b);
  }

  #step(from: number, state: State, place: Place): void {
    const awaited = this.#tokens.awaitedAt(place.index);
    if (awaited.length > 0) {
      if (awaited.every((token) => state.tokens.includes(token))) this.#go(from, state, place, { remove: awaited, arcs: place.arcs, values: state.values, events: [] });
    } else if (place.step.kind === 'boundary-event') this.#happen(from, state, place);
    else if (this.#called[place.index]) this.#enter(from, state, place, this.#called[place.index]!);
    else this.#perform(from, state, place);
  }

  /** A call: the called diagram begins with what its caller names, and none of its own variables is left from an earlier time. */
  #enter(from: number, state: State, place: Place, scope: Scope): void {
    const values = [...state.values];
    for (const index of this.#variables.ownedBy(scope.index)) values[index] = null;
    for (const [name, value] of Object.entries(place.step.literals)) this.#set(values, scope.index, name, value);
    const starts = startsOf(scope.diagram).map((start) => this.net.at(scope.index, start.id));
    this.space.connect(from, { ...state, tokens: [...removeAll(state.tokens, [place.index]), ...starts], values }, { place: place.index, flows: [], events: [...this.#events[place.index]!, `enter:${scope.index}`], interrupts: false });
  }

  /** Does a step in every way in which it can be done. */
  #perform(from: number, state: State, place: Place): void {
    const doing = this.#variables.doings[place.index]!;
    for (const reading of readAll(this.#variables, state.values, place.scope, readsOf(place, doing))) {
      const outcomes = outcomesOf(doing, reading);
      if (outcomes === null) {
        const by = 'by' in doing ? doing.by : '';
        this.space.report(from, place.index, 'no-act', by, reading.read.get(by) ?? null);
        continue;
      }
      const possible = outcomes.filter((choice) => isOffered(choice, reading));
      if (possible.length === 0) this.space.report(from, place.index, 'no-choice');
      for (const choice of possible) this.#choose(from, state, place, reading, choice);
    }
  }

  #choose(from: number, state: State, place: Place, reading: Reading, choice: Choice): void {
    const values = [...reading.values];
    for (const [name, value] of Object.entries(choice.sets)) this.#set(values, place.scope, name, value);
    const remove = [place.index, ...place.boundaries];
    const events = [...reading.events, ...this.#events[place.index]!, ...choice.acts.map((act) => `act:${act}`)];
    if (place.arcs.length === 0) {
      this.#go(from, state, place, { remove, arcs: [], values, events });
      return;
    }
    // The flows are chosen by what is known when the step has been done.
    for (const after of readAll(this.#variables, values, place.scope, askedBy(place))) {
      const ways = waysOutOf(place, after);
      if (ways.length === 0) {
        const [variable = null, value = null] = [...after.read][0] ?? [];
        this.space.report(from, place.index, value === null ? 'unset' : 'no-path', variable, value);
      }
      for (const arcs of ways) this.#go(from, state, place, { remove, arcs, values: after.values, events: [...events, ...after.events] });
    }
  }

  /** A boundary event happens: its step stays open, or is cancelled with all that it has called. */
  #happen(from: number, state: State, boundary: Place): void {
    const host = this.net.at(boundary.scope, boundary.step.attachedTo ?? '');
    const inner = this.#called[host];
    const belongs = (token: number): boolean =>
      this.#tokens.placeOf(token) === host || this.net.places[host]!.boundaries.includes(token) || (inner !== undefined && isInside(this.net, this.#tokens.scopeOf(token), inner.index));
    const events = [...this.#events[boundary.index]!, ...(boundary.step.acts['default'] ?? []).map((act) => `act:${act}`)];
    this.#go(from, state, boundary, { remove: boundary.step.interrupting ? state.tokens.filter(belongs) : [boundary.index], arcs: boundary.arcs, values: state.values, events });
  }

  #endFromOutside(from: number, state: State): void {
    this.#ends.forEach((end, index) => {
      const remove = state.tokens.filter((token) => isInside(this.net, this.#tokens.scopeOf(token), end.scope));
      if (remove.length === 0 || state.taken.includes(end.scope) || (state.barred & (1 << index)) !== 0) return;
      const place = this.net.places[end.start]!;
      const values = [...state.values];
      this.#set(values, end.scope, end.variable, end.value);
      // What the diagram says is done, not what is registered: a rule of its own compares the two.
      const acts = place.step.acts[end.value] ?? place.step.acts['default'] ?? [];
      this.#go(from, { ...state, taken: [...state.taken, end.scope].toSorted((a, b) => a - b) }, place, { remove, arcs: place.arcs, values, events: ['interrupt', ...acts.map((act) => `act:${act}`)] }, true);
    });
  }

  /** Makes a move, and ends every called diagram in which nothing is left after it. */
  #go(from: number, state: State, place: Place, move: Move, interrupts = false): void {
    const events = [...move.events];
    const flows = move.arcs.map(({ flow }) => ({ scope: place.scope, flow }));
    let tokens = [...removeAll(state.tokens, move.remove), ...move.arcs.flatMap(this.#tokens.brought)];
    let { values } = move;
    let { taken } = state;
    for (let scope = this.net.scopes[place.scope]!; scope.call !== null && scope.parent !== null && !tokens.some((token) => isInside(this.net, this.#tokens.scopeOf(token), scope.index)); scope = this.net.scopes[scope.parent]!) {
      const caller = this.net.places[scope.call]!;
      values = this.#handBack(values, scope, caller);
      tokens = [...removeAll(tokens, caller.boundaries), ...caller.arcs.flatMap(this.#tokens.brought)];
      taken = taken.filter((entry) => entry !== scope.index);
      events.push(`leave:${scope.index}`);
      flows.push(...caller.arcs.map(({ flow }) => ({ scope: caller.scope, flow })));
    }
    // Once a case is being ended it cannot be ended again.
    const barred = taken.includes(0) ? 0 : this.#ends.reduce((mask, end, index) => (events.some((event) => event.startsWith('act:') && end.barredBy.has(event.slice('act:'.length))) ? mask | (1 << index) : mask), state.barred);
    this.space.connect(from, { tokens, values, barred, taken }, { place: place.index, flows, events, interrupts });
  }

  /** A called diagram's variables end with it, but for those that it hands back. */
  #handBack(values: Values, { index: scope, parent }: Scope, caller: Place): Values {
    const next = [...values];
    for (const { source, target } of caller.step.outputs) {
      this.#set(next, parent!, target, this.#variables.chain(scope, source).map((at) => values[at] ?? null).find((value) => value !== null) ?? null);
    }
    for (const index of this.#variables.ownedBy(scope)) next[index] = null;
    return next;
  }

  #set(values: (string | null)[], scope: number, name: string, value: string | null): void {
    const index = this.#variables.own(scope, name);
    if (index !== undefined) values[index] = value;
  }
}

