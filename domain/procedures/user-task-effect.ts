import type { Knex } from 'knex';
import type { ActRow } from '../acts/act-row.ts';
import type { CaseRow } from '../cases/case-row.ts';

/** What a completed user task means for the case, called once when its acts have become effective. */
export interface CompletedTask {
  caseId: string;
  /** the acts of the completion; the last one is the task's own */
  acts: ActRow[];
  /** the validated form */
  data: Record<string, unknown>;
  outcome: string | null;
}

export type UserTaskEffect = (trx: Knex.Transaction, task: CompletedTask) => Promise<void>;

/** An act of somebody without an account that the officer records in the same form, with its own legal date. */
export interface RecordedAct {
  act: string;
  happenedOn: string;
}

/** What a form means beyond what the registry of the diagrams says of its task. */
export interface UserTaskSpec {
  /** @param own the task's own act, which comes after them */
  recordedActs?: (data: Record<string, unknown>, own: RecordedAct) => RecordedAct[];
  /** what the law asks of the answers beyond their form. @throws Problem unlawful */
  check?: (row: CaseRow, data: Record<string, unknown>) => void;
  effect?: UserTaskEffect;
}

/** The task's own act: the last of the completion. */
export function ownAct(task: CompletedTask): ActRow {
  const act = task.acts.at(-1);
  if (!act) throw new Error('a completed task without an act');
  return act;
}
