import type { Flow } from '../model/diagram.ts';
import type { Net } from './net.ts';

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

/**
 * Why a run cannot go on at a place: no flow fits; a variable that it asks for is not set; the value names no act; no outcome is
 * taken in this case; a join waits for what does not come.
 */
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
  /** Number of states; 0 is the start. */
  readonly states: number;
  /** The open steps of each state, sorted: places, without the boundary events beside them. */
  readonly standing: readonly (readonly number[])[];
  /** By the state from which they lead on. */
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
