import type { Step } from '../../../scripts/demo/act-in-case.ts';

export type ApplicationMaker = (idNumber: string) => Record<string, unknown>;

/** One way through a procedure, from the application to the end of the case. */
export interface Story {
  what: string;
  application: ApplicationMaker;
  steps: readonly Step[];
  outcome: string;
  /** kinds of paper that the case must have */
  papers: readonly string[];
  /** acts that must have happened, and that must not */
  acts: readonly string[];
  never: readonly string[];
  /** constraints that this story breaks on purpose; none when absent */
  late?: readonly string[];
  /** tasks beside the case that it leaves open; none when absent */
  left?: readonly string[];
}
