import { randomUUID } from 'node:crypto';
import type { UserTaskEffect } from '../procedures/user-task-effect.ts';
import { enteredBy } from '../acts/act-row.ts';

/** A paper or certificate was delivered, by registered mail or against a signature (第31条). */
export const recordDelivery: UserTaskEffect = async (trx, task) => {
  const act = task.own;
  await trx('deliveries').insert({
    id: randomUUID(),
    case_id: task.caseId,
    subject: act.act.replace(/^deliver-/, ''),
    round: act.round,
    mode: task.data['mode'],
    mail_number: task.data['mailNumber'] ?? null,
    recipient: task.data['recipient'],
    delivered_on: act.happened_on,
    recorded_by: enteredBy(act),
  });
};
