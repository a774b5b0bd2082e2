import type { Knex } from 'knex';
import { addFacts } from '../cases/case-row.ts';
import type { CaseRow } from '../cases/case-row.ts';
import { appraisalTasks } from '../appraisal/user-tasks.ts';
import { deathCancellationTasks } from '../death-cancellation/user-tasks.ts';
import { certificateReplacementTasks } from '../certificate-replacement/user-tasks.ts';
import { disabilityRatingTasks } from '../disability-rating/user-tasks.ts';
import { relationTransferTasks } from '../relation-transfer/user-tasks.ts';
import { sharedTasks } from '../shared/user-tasks.ts';
import type { CheckedBy, CompletedTask, Preparation, UserTaskEffect, UserTaskSpec } from './user-task-effect.ts';

/** The forms that do more than state facts, by form key; the only wiring of procedures into the domain. */
const specs: Readonly<Record<string, UserTaskSpec>> = { ...disabilityRatingTasks, ...deathCancellationTasks, ...certificateReplacementTasks, ...relationTransferTasks, ...appraisalTasks, ...sharedTasks };

const specOf = (processKey: string, taskKey: string): UserTaskSpec => specs[`${processKey}/${taskKey}`] ?? {};

/** Legal dates of acts that the form records with a date of their own, by act. */
export function recordedDatesOf(processKey: string, taskKey: string, data: Record<string, unknown>): Record<string, string> {
  return specOf(processKey, taskKey).recordedOn?.(data) ?? {};
}

/** What the law asks of a task's answers beyond their form. @throws Problem unlawful, with the article */
export function checkAnswers(processKey: string, taskKey: string, row: CaseRow, data: Record<string, unknown>, given: CheckedBy): void {
  specOf(processKey, taskKey).check?.(row, data, given);
}

/** The answers as the task's acts will keep them. @throws Problem when what the database holds forbids them */
export async function prepareAnswers(trx: Knex.Transaction, processKey: string, taskKey: string, given: Preparation): Promise<Record<string, unknown>> {
  return (await specOf(processKey, taskKey).prepare?.(trx, given)) ?? given.data;
}

/** What to write when the task's acts have become effective: its answers become facts of the case, then the task's own consequences. */
export function effectOfTask(processKey: string, taskKey: string): UserTaskEffect {
  const { effect } = specOf(processKey, taskKey);
  return async (trx, task: CompletedTask) => {
    await addFacts(trx, task.caseId, { [taskKey]: { ...task.data, happenedOn: task.own.happened_on } });
    await effect?.(trx, task);
  };
}
