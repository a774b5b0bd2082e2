import type { Condition, Flow } from '../model/diagram.ts';
import type { Choice, Doing } from './choices.ts';
import type { Place } from './net.ts';
import type { Variables } from './variables.ts';

/** By index of `Variables`; null: not set, or of no more interest. */
export type Values = readonly (string | null)[];

/** What a step finds when it looks variables up. */
export interface Reading {
  readonly values: Values;
  /** The facts of the start that the run has now shown. */
  readonly events: readonly string[];
  /** null: nothing has set it on this run. */
  readonly read: ReadonlyMap<string, string | null>;
  /** Names that nothing sets anywhere: their values are anybody's guess. */
  readonly unknown: ReadonlySet<string>;
}

/** Looks names up from a scope. A fact of the start that the run has not asked for yet splits it: one reading for each value. */
export function readAll(variables: Variables, values: Values, scope: number, names: readonly string[]): Reading[] {
  let found: Reading[] = [{ values, events: [], read: new Map(), unknown: new Set() }];
  for (const name of names) {
    const chain = variables.chain(scope, name);
    found = found.flatMap((reading) => readOne(variables, reading, name, chain));
  }
  return found;
}

function readOne(variables: Variables, reading: Reading, name: string, chain: readonly number[]): Reading[] {
  if (chain.length === 0) return [{ ...reading, unknown: new Set([...reading.unknown, name]) }];
  const knowing = (value: string | null): ReadonlyMap<string, string | null> => new Map([...reading.read, [name, value]]);
  const set = chain.map((index) => reading.values[index] ?? null).find((value) => value !== null);
  if (set !== undefined) return [{ ...reading, read: knowing(set) }];
  const index = chain.find((at) => variables.factAt(at) !== undefined);
  const fact = index === undefined ? undefined : variables.factAt(index);
  if (index === undefined || !fact) return [{ ...reading, read: knowing(null) }];
  return fact.values.map((value) => ({ ...reading, values: reading.values.with(index, value), events: [...reading.events, `fact:${name}=${value}`], read: knowing(value) }));
}

function holds({ operator, value }: Condition, actual: string): boolean {
  if (operator === '==') return actual === value;
  if (operator === '!=') return actual !== value;
  const [a, b] = [Number(actual), Number(value)];
  return operator === '<' ? a < b : operator === '<=' ? a <= b : operator === '>' ? a > b : a >= b;
}

/** Names that the flows out of a place ask for. */
export const askedBy = (place: Place): string[] => place.arcs.flatMap(({ flow }) => (flow.condition !== null && flow.condition !== 'unreadable' ? [flow.condition.variable] : []));

/** The sets of flows of which one is taken out of a place: a gateway takes the first that fits, any other step all that do. */
export function waysOutOf(place: Place, reading: Reading): Place['arcs'][] {
  /** null: nobody can say. */
  const fits = ({ condition }: Flow): boolean | null => {
    if (condition === null) return true;
    if (condition === 'unreadable' || reading.unknown.has(condition.variable)) return null;
    const value = reading.read.get(condition.variable) ?? null;
    return value !== null && holds(condition, value);
  };
  const judged = place.arcs.map((arc) => ({ arc, fits: fits(arc.flow) }));
  const possible = judged.filter((entry) => entry.fits !== false);
  if (place.step.kind !== 'exclusive-gateway') return possible.length === 0 ? [] : [possible.map((entry) => entry.arc)];
  const sure = possible.findIndex((entry) => entry.fits === true);
  // A condition that nobody can judge may come true; those behind a true one never get their turn.
  return possible.slice(0, sure < 0 ? undefined : sure + 1).map((entry) => [entry.arc]);
}

/** What can come of a step; null when the value that decides is none that it knows. */
export function outcomesOf(doing: Doing, reading: Reading): readonly Choice[] | null {
  if ('choices' in doing) return doing.choices;
  if (reading.unknown.has(doing.by)) return Object.values(doing.values);
  const value = reading.read.get(doing.by);
  const choice = typeof value === 'string' && Object.hasOwn(doing.values, value) ? doing.values[value] : undefined;
  return choice ? [choice] : null;
}

/** Whether a form takes an outcome in this case. */
export const isOffered = (choice: Choice, reading: Reading): boolean => choice.only.every(({ variable, values }) => reading.unknown.has(variable) || values.includes(reading.read.get(variable) ?? ''));
