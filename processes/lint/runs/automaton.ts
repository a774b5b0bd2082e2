/** A run is broken for a rule, or of no interest to it any more. */
export const BROKEN = -1;
export const OUT = -2;

/** What a rule remembers of a run, a small number, and how the events of `run-events.ts` move it. */
export interface Automaton {
  readonly start: number;
  /** `BROKEN`, `OUT` or the next state. */
  readonly next: (state: number, event: string) => number;
  /** Whether a run that ends like this is broken. */
  readonly brokenAtEnd?: (state: number) => boolean;
}

const act = (event: string): string | null => (event.startsWith('act:') ? event.slice(4) : null);

/** `act` only after one of `befores`; one of `resets` makes it necessary anew. */
export function precedence(after: string, orAfter: readonly string[], resetBy: readonly string[], acts: string): Automaton {
  const opens = new Set([after, ...orAfter]);
  const closes = new Set(resetBy);
  return {
    start: 0,
    next: (state, event) => {
      const done = act(event);
      if (done === null) return state;
      if (done === acts && state === 0 && !opens.has(done)) return BROKEN;
      return closes.has(done) ? 0 : opens.has(done) ? 1 : state;
    },
  };
}

/** After `after`, `answer` or one of `unless` must come before the run ends. */
export function response(after: string, answer: string, unless: readonly string[]): Automaton {
  const settles = new Set([answer, ...unless]);
  return {
    start: 0,
    next: (state, event) => {
      const done = act(event);
      return done === null ? state : done === after ? 1 : settles.has(done) ? 0 : state;
    },
    brokenAtEnd: (state) => state === 1,
  };
}

/** As `response`, started anew by any of `starts`, and owed only once one of `given` has come since. */
export function period(starts: readonly string[], answer: string, unless: readonly string[], given: readonly string[] | null): Automaton {
  const settles = new Set([answer, ...unless]);
  return {
    start: 0,
    next: (state, event) => {
      const done = act(event);
      if (done === null) return state;
      if (starts.includes(done)) return given === null ? 2 : 1;
      if (state !== 0 && settles.has(done)) return 0;
      return state === 1 && given?.includes(done) ? 2 : state;
    },
    brokenAtEnd: (state) => state === 2,
  };
}

/** Never both. */
export function exclusion(a: string, b: string): Automaton {
  return {
    start: 0,
    next: (state, event) => {
      const done = act(event);
      const seen = state | (done === a ? 1 : 0) | (done === b ? 2 : 0);
      return seen === 3 ? BROKEN : seen;
    },
  };
}

/** None of `acts` after one of `after`, unless one of `reopenedBy` came between. */
export function closure(after: readonly string[], acts: readonly string[], reopenedBy: readonly string[]): Automaton {
  return {
    start: 0,
    next: (state, event) => {
      const done = act(event);
      if (done === null) return state;
      if (state === 1 && acts.includes(done)) return BROKEN;
      return after.includes(done) ? 1 : reopenedBy.includes(done) ? 0 : state;
    },
  };
}

/**
 * Looks only at the runs of cases whose fact has this value: as soon as the course shows another, the run is of no interest.
 * A course that never asks for the fact is a course of every case.
 */
export function givenFact(automaton: Automaton, variable: string, value: string): Automaton {
  const prefix = `fact:${variable}=`;
  return { ...automaton, next: (state, event) => (event.startsWith(prefix) && event.slice(prefix.length) !== value ? OUT : automaton.next(state, event)) };
}
