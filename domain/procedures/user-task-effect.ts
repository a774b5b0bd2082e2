import type { Knex } from 'knex';
import type { Tables } from '../../processes/decisions/index.ts';
import type { ActRow } from '../acts/act-row.ts';
import type { CaseRow } from '../cases/case-row.ts';
import type { Clock } from '../platform/clock.ts';
import type { Actor } from '../acts/submit-task.ts';
import type { LawReading } from '../settings/law-in-force.ts';

/** What a completed user task means for the case, called once when its acts have become effective. */
export interface CompletedTask {
  caseId: string;
  /** the task's own act, beside those that were recorded with it */
  own: ActRow;
  /** the validated form */
  data: Record<string, unknown>;
  clock: Clock;
}

export type UserTaskEffect = (trx: Knex.Transaction, task: CompletedTask) => Promise<void>;

/** A form that is about to be submitted, inside the submission's transaction. */
export interface Preparation {
  row: CaseRow;
  /** the validated form */
  data: Record<string, unknown>;
  actor: Actor;
  /** the legal date of the task's act */
  happenedOn: string;
  /** the day on which the case is */
  today: string;
  now: Date;
}

/** One check after the other; the first that refuses has the word. */
export const allChecks = (...checks: NonNullable<UserTaskSpec['check']>[]): NonNullable<UserTaskSpec['check']> => (row, data, given) => checks.forEach((check) => check(row, data, given));

/** One effect after the other. */
export const allEffects = (...effects: UserTaskEffect[]): UserTaskEffect => async (trx, task) => {
  for (const effect of effects) await effect(trx, task);
};

/** By what answers are checked: the law of the application date, and the tables of the case's release. */
export interface CheckedBy extends LawReading {
  tables: Tables;
}

/** What a form means beyond what the registry of the diagrams says of its task. */
export interface UserTaskSpec {
  /** legal dates of acts that the form records with a date of their own, by act */
  recordedOn?: (data: Record<string, unknown>) => Record<string, string>;
  /** what the law asks of the answers beyond their form. @throws Problem unlawful */
  check?: (row: CaseRow, data: Record<string, unknown>, given: CheckedBy) => void;
  /** what can only be decided with the database: refuses, or gives the answers as the act will keep them. @throws Problem */
  prepare?: (trx: Knex.Transaction, given: Preparation) => Promise<Record<string, unknown>>;
  effect?: UserTaskEffect;
}
