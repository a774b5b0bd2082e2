import type { Knex } from 'knex';
import type { UserTaskEffect } from '../procedures/user-task-effect.ts';
import { receiveNotice } from '../hand-overs/receive-notice.ts';
import { enteredBy } from '../acts/act-row.ts';

/** The supervision to which a user task of its process belongs. @throws Error when the task's process is none */
async function supervisionOf(trx: Knex.Transaction, taskId: string | null): Promise<string> {
  const found: { supervision_id: string } | undefined = await trx('tasks as t').join('process_instances as p', 'p.id', 't.process_instance_id').where('t.id', taskId).first({ supervision_id: 'p.companion_id' });
  if (!found?.supervision_id) throw new Error('the task belongs to no supervision');
  return found.supervision_id;
}

/** The level above orders an answer, or finds that none is needed. */
export const recordOrder: UserTaskEffect = async (trx, { own, data }) => {
  const id = await supervisionOf(trx, own.task_id);
  const ordered = data['outcome'] === 'ordered';
  await trx('supervisions')
    .where({ id })
    .update(ordered ? { status: 'ordered', demand: data['demand'], answer_by: data['answerBy'] } : { status: 'waived', opinion: data['reason'], closed_on: own.happened_on });
};

/** The office in charge has received the notice and says why it is late and when it will be done. */
export const recordAnswer: UserTaskEffect = async (trx, { own, data }) => {
  const id = await supervisionOf(trx, own.task_id);
  await trx('supervisions').where({ id }).update({ status: 'answered', received_on: data['receivedOn'], reason: data['reason'], planned_on: data['plannedOn'] });
  await receiveNotice(trx, id, { receivedOn: String(data['receivedOn']), receivedBy: own.actor_name, recordedBy: enteredBy(own) });
};

/** The level above closes it, or asks once more. */
export const recordClosing: UserTaskEffect = async (trx, { own, data }) => {
  const id = await supervisionOf(trx, own.task_id);
  const again = data['outcome'] === 'again';
  await trx('supervisions').where({ id }).update({ status: again ? 'opened' : 'closed', opinion: data['opinion'], closed_on: again ? null : own.happened_on });
};
