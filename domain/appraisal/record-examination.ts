import type { Knex } from 'knex';
import { checkAbsence } from '../../regulations/appraisal/index.ts';
import { getCase } from '../cases/case-row.ts';
import { Problem } from '../platform/problem.ts';
import type { CompletedTask, Preparation } from '../procedures/user-task-effect.ts';
import { checkAbsentMembers, checkStandingPanel, recordAbsentMembers } from './confirm-panel.ts';
import { commissionedInstitution } from './draw-for-case.ts';
import { latestDraw } from './panel.ts';
import { stageOf } from './stage-of.ts';

const refuse = (title: string, path: string, message: string): never => {
  throw new Problem({ type: 'unlawful', status: 422, title, article: '第20条', errors: [{ path, message }] });
};

/** What is said of the examination fits together (第19、20条). @throws Problem unlawful */
export async function checkExamination(trx: Knex.Transaction, given: Preparation): Promise<Record<string, unknown>> {
  const { data } = given;
  if (data['outcome'] === 'panel-short') await checkAbsentMembers(trx, given);
  if (data['outcome'] === 'examined') await checkStandingPanel(trx, given);
  return checkAbsenceDates(data);
}

/** Whoever cannot come says so before the day, and another one is fixed after it (第20条). @throws Problem unlawful */
export function checkAbsenceDates(data: Record<string, unknown>): Record<string, unknown> {
  if (data['outcome'] !== 'absent') return data;
  const examinationOn = String(data['occurredOn']);
  const explainedOn = typeof data['explainedOn'] === 'string' ? data['explainedOn'] : undefined;
  if (String(data['nextOn']) <= examinationOn) refuse('另定的鉴定日期应当晚于原定日期。', '/nextOn', '不晚于原定日期');
  if (data['explained'] === 'no') return data;
  const [late] = checkAbsence({ examinationOn, explainedOn });
  if (late) refuse(`${late.message}。`, '/explainedOn', '应当早于原定的鉴定日期');
  return data;
}

/** Keeps the examination, or who could not come to it. */
export async function recordExamination(trx: Knex.Transaction, task: CompletedTask): Promise<void> {
  if (task.data['outcome'] === 'panel-short') await recordAbsentMembers(trx, task);
  await recordExamined(trx, task);
}

/** The examination has taken place: from this day on the applicant's death no longer ends the case (第22条). */
export async function recordExamined(trx: Knex.Transaction, task: CompletedTask): Promise<void> {
  if (task.data['outcome'] !== 'examined') return;
  const stage = await stageOf(trx, task.caseId);
  const draw = await latestDraw(trx, task.caseId, stage);
  const { name } = commissionedInstitution(await getCase(trx, task.caseId), stage);
  await trx('appraisals').insert({ case_id: task.caseId, stage, institution_id: draw?.institution_id ?? null, institution_name: name, examined_on: task.own.happened_on });
}
