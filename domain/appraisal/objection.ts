import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { factsOf, textOf, textsOf } from '../cases/load-paper-context.ts';
import { tablesOfCase } from '../decisions/tables-of.ts';
import { lackForSecond } from '../institutions/check-designation.ts';
import { findDesignated } from '../institutions/find-designated.ts';
import { Problem } from '../platform/problem.ts';
import type { CompletedTask, Preparation } from '../procedures/user-task-effect.ts';
import { referredKind } from './draw-for-case.ts';
import { stageOf } from './stage-of.ts';
import { enteredBy } from '../acts/act-row.ts';

const unlawful = (title: string, article: string, path: string, message: string): Problem => new Problem({ type: 'unlawful', status: 422, title, article, errors: [{ path, message }] });

/** The form names the appraisal whose result is notified. @throws Problem unlawful */
export async function checkNotifiedStage(trx: Knex.Transaction, { row, data }: Preparation): Promise<Record<string, unknown>> {
  const stage = await stageOf(trx, row.id);
  if (data['outcome'] !== stage) throw unlawful(`本次通知的是${stage === 'first' ? '首次' : '第二次'}鉴定的结果。`, '第20条', '/outcome', '鉴定次数有误');
  return data;
}

/** The notice of the result was sent or signed for (第19、31条). */
export async function recordNotification(trx: Knex.Transaction, task: CompletedTask): Promise<void> {
  await trx('deliveries').insert({
    id: randomUUID(), case_id: task.caseId, subject: 'appraisal-result-notice', round: task.own.round, mode: task.data['mode'], mail_number: task.data['mailNumber'] ?? null, recipient: task.data['recipient'], delivered_on: task.own.happened_on, recorded_by: enteredBy(task.own),
  });
}

/** The time to object is over only when it is over; before, both sides must have said that they do not object (第20条). @throws Problem unlawful */
export async function checkObjection(_: Knex.Transaction, { row, data, happenedOn }: Preparation): Promise<Record<string, unknown>> {
  const endsOn = textOf(factsOf(row, 'objection-window'), 'endsOn');
  if (data['outcome'] === 'none' && data['basis'] === 'window-over' && endsOn !== null && happenedOn <= endsOn) throw unlawful(`异议期至${endsOn}止，尚未届满。`, '第20条', '/recordedOn', '异议期尚未届满');
  return data;
}

/** The second appraisal goes to an institution that the province has designated for it and that may appraise this kind of injury, with the same parts (第19、20条). @throws Problem unlawful */
export async function checkSecondCommission(trx: Knex.Transaction, { row, data, happenedOn }: Preparation): Promise<Record<string, unknown>> {
  const institution = await findDesignated(trx, row, String(data['institutionName']), 'second', happenedOn);
  const lack = lackForSecond(await tablesOfCase(trx, row), referredKind(row), institution);
  if (lack) throw unlawful(`第二次鉴定${lack.message}。`, `第${lack.article}条`, '/institutionName', lack.message);
  const first: { institution_id: string | null } | undefined = await trx('appraisals').where({ case_id: row.id, stage: 'first' }).first('institution_id');
  if (first?.institution_id === institution.id) throw unlawful('第二次鉴定应当由另一机构进行。', '第20条', '/institutionName', '与首次鉴定机构相同');
  const parts = textsOf(factsOf(row, 'issue-notices'), 'commissionedParts');
  const given = textsOf(data, 'commissionedParts');
  if (parts.length !== given.length || parts.some((part) => !given.includes(part))) throw unlawful('第二次鉴定的部位应当与首次委托相同。', '第19条', '/commissionedParts', '与首次委托不同');
  return data;
}
