/** A run is broken for a rule, or of no interest to it any more. */
export const BROKEN = -1;
export const OUT = -2;

/** What a rule remembers of a run, a small number, and how the events of `run-events.ts` move it. */
export interface Automaton {
  readonly start: number;
  /** How the events begin that can move it (`act:` …): between them a run is passed over. */
  readonly listens: readonly string[];
  /** `BROKEN`, `OUT` or the next state. */
  readonly next: (state: number, event: string) => number;
  /** Whether a run that ends like this is broken. */
  readonly brokenAtEnd?: (state: number) => boolean;
}

const acts = ['act:'] as const;
const done = (act: string): string => `act:${act}`;
const doneAny = (acts: readonly string[]): ReadonlySet<string> => new Set(acts.map(done));

/** `act` only after `after` or one of `orAfter`; one of `resetBy` makes it necessary anew. */
export function precedence(after: string, orAfter: readonly string[], resetBy: readonly string[], act: string): Automaton {
  const opens = doneAny([after, ...orAfter]);
  const closes = doneAny(resetBy);
  const asked = done(act);
  return { start: 0, listens: acts, next: (state, event) => (event === asked && state === 0 && !opens.has(event) ? BROKEN : closes.has(event) ? 0 : opens.has(event) ? 1 : state) };
}

/** After `after`, `answer` or one of `unless` must come before the run ends. */
export function response(after: string, answer: string, unless: readonly string[]): Automaton {
  const owes = done(after);
  const settles = doneAny([answer, ...unless]);
  return { start: 0, listens: acts, next: (state, event) => (event === owes ? 1 : settles.has(event) ? 0 : state), brokenAtEnd: (state) => state === 1 };
}

/** As `response`, started anew by any of `starts`, and owed only once one of `given` has come since. */
export function period(starts: readonly string[], answer: string, unless: readonly string[], given: readonly string[] | null): Automaton {
  const begins = doneAny(starts);
  const settles = doneAny([answer, ...unless]);
  const binds = doneAny(given ?? []);
  return {
    start: 0,
    listens: acts,
    next: (state, event) => (begins.has(event) ? (given === null ? 2 : 1) : state !== 0 && settles.has(event) ? 0 : state === 1 && binds.has(event) ? 2 : state),
    brokenAtEnd: (state) => state === 2,
  };
}

/** Never both. */
export function exclusion(a: string, b: string): Automaton {
  const [first, second] = [done(a), done(b)];
  return {
    start: 0,
    listens: acts,
    next: (state, event) => {
      const seen = state | (event === first ? 1 : 0) | (event === second ? 2 : 0);
      return seen === 3 ? BROKEN : seen;
    },
  };
}

/** None of `refuses` after one of `after`, unless one of `reopenedBy` came between. */
export function closure(after: readonly string[], refuses: readonly string[], reopenedBy: readonly string[]): Automaton {
  const [closes, refused, opens] = [doneAny(after), doneAny(refuses), doneAny(reopenedBy)];
  return { start: 0, listens: acts, next: (state, event) => (state === 1 && refused.has(event) ? BROKEN : closes.has(event) ? 1 : opens.has(event) ? 0 : state) };
}

/**
 * Looks only at the runs of cases whose fact has this value: as soon as the course shows another, the run is of no interest.
 * A course that never asks for the fact is a course of every case.
 */
export function givenFact(automaton: Automaton, variable: string, value: string): Automaton {
  const prefix = `fact:${variable}=`;
  return { ...automaton, listens: [...new Set([...automaton.listens, 'fact:'])], next: (state, event) => (event.startsWith(prefix) && event.slice(prefix.length) !== value ? OUT : automaton.next(state, event)) };
}
