import type { Knex } from 'knex';

export interface Refusal {
  type: string;
  title: string;
  detail?: string;
}

/** The engine refused the command: its acts go back to their author, the draft stays. */
export async function rejectActs(trx: Knex.Transaction, commandId: string, refusal: Refusal): Promise<void> {
  await trx('acts').where({ command_id: commandId, status: 'submitted' }).update({ status: 'rejected', refusal: JSON.stringify(refusal) });
}
