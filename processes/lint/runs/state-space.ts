import type { Edge, RunGraph, Stuck, StuckReason } from './run-graph.ts';
import type { Values } from './readings.ts';
import type { Tokens } from './tokens.ts';
import type { Variables } from './variables.ts';

export interface State {
  /** Sorted. */
  readonly tokens: readonly number[];
  readonly values: Values;
  /** Which early ends the law does not allow any more, a bit each. */
  readonly barred: number;
  /** Scopes whose main course an event sub-process has taken over. */
  readonly taken: readonly number[];
}

/** So many states are walked; a procedure as it is drawn today has some hundreds. */
const MAX_STATES = 20_000;
/** So many steps can be open at once. */
const MAX_TOKENS = 30;

/** The states found so far, each once. What no step can ask for any more is forgotten, so that states that differ in it are one. */
export class StateSpace {
  readonly states: State[] = [];
  readonly edges: Edge[][] = [];
  readonly ends = new Set<number>();
  readonly stuck: Stuck[] = [];
  readonly stuckStates = new Set<number>();
  cut: RunGraph['cut'] = null;
  readonly #indices = new Map<string, number>();
  readonly #reported = new Set<string>();
  readonly #variables: Variables;
  readonly #tokens: Tokens;

  constructor(variables: Variables, tokens: Tokens) {
    this.#variables = variables;
    this.#tokens = tokens;
  }

  /** Index of a state, a new one for a new state; null when there are too many. */
  enter({ tokens, values, barred, taken }: State): number | null {
    const live = tokens.reduce((mask, token) => mask | this.#variables.live[this.#tokens.placeOf(token)]!, 0n);
    const kept = values.map((value, index) => (value !== null && (live >> BigInt(index)) & 1n ? value : null));
    const sorted = tokens.toSorted((a, b) => a - b);
    const key = `${sorted.join()}|${kept.join()}|${barred}|${taken.join()}`;
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    if (sorted.length > MAX_TOKENS) this.cut ??= 'unbounded';
    if (this.states.length >= MAX_STATES) this.cut ??= 'too-many-states';
    if (this.cut !== null) return null;
    const index = this.states.push({ tokens: sorted, values: kept, barred, taken }) - 1;
    this.#indices.set(key, index);
    this.edges.push([]);
    if (sorted.length === 0) this.ends.add(index);
    return index;
  }

  connect(from: number, state: State, edge: Omit<Edge, 'from' | 'to'>): void {
    const to = this.enter(state);
    if (to !== null) this.edges[from]!.push({ from, to, ...edge });
  }

  /** Notes that a step cannot go on. */
  report(state: number, place: number, reason: StuckReason, variable: string | null = null, value: string | null = null): void {
    this.stuckStates.add(state);
    const key = `${place}:${reason}:${variable}:${value}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    this.stuck.push({ state, place, reason, variable, value });
  }
}
