import { randomUUID } from 'node:crypto';
import type { UserTaskEffect } from '../procedures/user-task-effect.ts';

/** The notice hangs: place and first day (第17条). What the portal may show is taken from the paper, with less when the officer withholds more. */
export const openNotice: UserTaskEffect = async (trx, task) => {
  const act = task.own;
  const paper: { data: Record<string, unknown> } | undefined = await trx('documents').where({ case_id: task.caseId, kind: 'public-notice-form' }).whereNot({ status: 'voided' }).orderBy('round', 'desc').first('data');
  const withheld = task.data['withheldPrivate'] === true ? { disabilitySituation: { withheld: true } } : {};
  await trx('public_notices').insert({
    id: randomUUID(),
    case_id: task.caseId,
    round: act.round,
    place: String(task.data['placeDetail'] ?? ''),
    place_kind: task.data['placeKind'] ?? null,
    posted_on: act.happened_on,
    shown: task.data['online'] === true && paper ? JSON.stringify({ ...paper.data, ...withheld }) : null,
  });
};

/** The notice was taken down; what came in meanwhile was verified, or the notice was found invalid and is to hang again (第17条). */
export const closeNotice: UserTaskEffect = async (trx, task) => {
  const newest = trx('public_notices').where({ case_id: task.caseId }).max('round');
  await trx('public_notices')
    .where({ case_id: task.caseId })
    .where('round', newest)
    .update({ ended_on: task.data['endedOn'], feedback: JSON.stringify(task.data['feedback'] ?? []), invalid_reason: task.data['outcome'] === 'invalid' ? task.data['invalidReason'] : null });
};
