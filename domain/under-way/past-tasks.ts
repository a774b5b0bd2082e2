import { addFacts } from '../cases/case-row.ts';
import { recordOpinion, requireOpinion, signersOf } from '../appraisal/record-opinion.ts';
import { checkAbsenceDates, recordExamined } from '../appraisal/record-examination.ts';
import type { UserTaskEffect, UserTaskSpec } from '../procedures/user-task-effect.ts';
import { effectOfTask, prepareAnswers } from '../procedures/user-tasks.ts';

type PastTask = Required<Pick<UserTaskSpec, 'prepare' | 'effect'>>;

const asEntered: PastTask['prepare'] = async (_, { data }) => data;

/** Who was drawn on paper has no number of the pool: they count, and are told apart, by their place in the list (P-1, P-2 …). */
const drawnOnPaper: PastTask['prepare'] = async (_, { data }) => ({ ...data, experts: Array.from({ length: Number(data['panelSize']) }, (_none, index) => ({ code: `P-${index + 1}` })) });

/** Three experts and no stranger among them: what can be said of a panel that was drawn on paper (第19条). @throws Problem unlawful */
const checkPaperOpinion: PastTask['prepare'] = async (trx, { row, data }) => {
  await requireOpinion(trx, { row, data }, { panelSize: signersOf(data).size, disciplinesNeeded: [], disciplinesPresent: [] });
  return data;
};

/** Only the answers are kept. */
const nothingMore: UserTaskEffect = async () => undefined;

/** What a task means differently when it was done on paper: a panel that was drawn from a list of the office is none of the platform's pool. */
const pastTasks: Readonly<Record<string, PastTask>> = {
  'medical-appraisal/draw-panel': { prepare: drawnOnPaper, effect: nothingMore },
  'medical-appraisal/confirm-panel': { prepare: asEntered, effect: nothingMore },
  // Who of a panel that is none of the pool's could not come, is kept with the answers only.
  'medical-appraisal/record-examination': { prepare: async (_, { data }) => checkAbsenceDates(data), effect: recordExamined },
  'medical-appraisal/record-appraisal': { prepare: checkPaperOpinion, effect: recordOpinion },
  // What hung on paper is not put online afterwards.
  'public-notice/post-notice': { prepare: async (_, { data }) => ({ ...data, online: false }), effect: effectOfTask('public-notice', 'post-notice') },
};

/** The checks with the database and the consequences of a task that was done on paper; those of a task of today where nothing else is said. */
export function pastTaskOf(process: string, task: string): PastTask {
  const own = pastTasks[`${process}/${task}`];
  if (!own) return { prepare: (trx, given) => prepareAnswers(trx, process, task, given), effect: effectOfTask(process, task) };
  return {
    prepare: own.prepare,
    effect: async (trx, done) => {
      await addFacts(trx, done.caseId, { [task]: { ...done.data, happenedOn: done.own.happened_on } });
      await own.effect(trx, done);
    },
  };
}
