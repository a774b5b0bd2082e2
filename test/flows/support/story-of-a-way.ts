import type { Knex } from 'knex';
import type { Step } from '../../../scripts/demo/act-in-case.ts';
import type { CaseView, Clients } from './story.ts';

export type ApplicationMaker = (idNumber: string) => Record<string, unknown>;

/** One way through a procedure, from the application to the end of the case. */
export interface Story {
  what: string;
  /** what the register holds before; nothing when absent */
  before?: (db: Knex, idNumber: string) => Promise<void>;
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

/** What happens to a case from outside its course: ends that interrupt it, and the supervision beside it. */
export interface BesideStory {
  what: string;
  /** plays it; the case as it is then */
  play: (clients: Clients, db: Knex) => Promise<CaseView & { id: string }>;
  /** how the case has ended; null: it goes on */
  outcome: string | null;
  /** constraints that it breaks on purpose */
  late: readonly string[];
}

/** An application that asks for papers which no story asks for: it is taken in, and the list of its papers is all that matters. */
export interface OpenedOnly {
  what: string;
  application: ApplicationMaker;
  asksFor: readonly string[];
}
