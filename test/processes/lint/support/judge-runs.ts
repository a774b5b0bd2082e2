import { checkConstraints, constraintsOf } from '../../../../regulations/constraints/index.ts';
import type { CaseEvent } from '../../../../regulations/constraints/index.ts';
import { procedureRegistry } from '../../../../processes/registry.ts';
import { calendar, readDrawing, simulateRun } from './simulate-run.ts';
import type { Chooser, Drawing } from './simulate-run.ts';

const constraints = constraintsOf('disability-rating');
const reasons = Object.keys(procedureRegistry.interruptions[0].acts);

/** The same numbers for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Prefers what has been chosen least so far, so that few runs see much; in every second run mostly the first outcome of a form, the one
 * with which a case goes on, so that many runs come far. Now and then ends the case.
 */
function curious(random: () => number): Chooser & { next: () => void } {
  const chosen = new Map<string, number>();
  let hopeful = false;
  return {
    next: () => {
      hopeful = !hopeful;
    },
    choose: (place, alternatives) => {
      if (hopeful && random() < 0.8) return alternatives[0]!;
      const times = (value: string): number => chosen.get(`${place}=${value}`) ?? 0;
      const least = Math.min(...alternatives.map(times));
      const open = random() < 0.25 ? alternatives : alternatives.filter((value) => times(value) === least);
      const value = open[Math.floor(random() * open.length)]!;
      chosen.set(`${place}=${value}`, times(value) + 1);
      return value;
    },
    endNow: () => (random() < 0.008 ? reasons[Math.floor(random() * reasons.length)]! : null),
  };
}

const facts = procedureRegistry.routingFacts
  .filter((fact) => fact.setBy === 'start')
  .reduce<Record<string, string>[]>((found, { variable, values }) => found.flatMap((mixture) => values.map((value) => ({ ...mixture, [variable]: value }))), [{}]);

const breachedIn = (events: readonly CaseEvent[]): string[] =>
  checkConstraints(events, { calendar, asOf: '2027-05-01', lawDate: '2026-03-02', finished: true, constraints }).filter((finding) => finding.status === 'breached').map((finding) => finding.constraintId);

export interface Judgement {
  readonly runs: number;
  readonly complete: number;
  /** Constraints that some complete run breaks. */
  readonly breached: ReadonlySet<string>;
}

const drawn = new Map<string, Drawing>();
function drawingOf(xml: string): Drawing {
  const drawing = drawn.get(xml) ?? readDrawing(xml);
  drawn.set(xml, drawing);
  return drawing;
}

/**
 * Walks so many runs of a bundle and has each that comes to its end judged as a finished case is audited.
 * @param until stops early once a constraint outside of this set is broken
 */
export function judgeRuns(bundle: Readonly<Record<string, string>>, { runs, seed, until }: { runs: number; seed: number; until?: ReadonlySet<string> }): Judgement {
  const drawings = new Map(Object.values(bundle).map((xml) => drawingOf(xml)).map((drawing) => [drawing.key, drawing]));
  const random = numbers(seed);
  const chooser = curious(random);
  const breached = new Set<string>();
  const seen = new Set<string>();
  let complete = 0;
  for (let run = 0; run < runs; run += 1) {
    chooser.next();
    const events = simulateRun(drawings, 'disability-rating', facts[run % facts.length]!, chooser, constraints);
    if (events === null) continue;
    complete += 1;
    const key = events.map((event) => `${event.act}@${event.happenedOn}/${event.orgLevel}`).join();
    if (seen.has(key)) continue;
    seen.add(key);
    for (const id of breachedIn(events)) breached.add(id);
    if (until && [...breached].some((id) => !until.has(id))) return { runs: run + 1, complete, breached };
  }
  return { runs, complete, breached };
}
