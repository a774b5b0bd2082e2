import type { Knex } from 'knex';

export interface NoticeReceipt {
  receivedOn: string;
  receivedBy: string;
  recordedBy: string;
}

/** The newest notice of a supervision was received by the office below. */
export async function receiveNotice(trx: Knex.Transaction, supervisionId: string, receipt: NoticeReceipt): Promise<void> {
  const open: { id: string; handed_on: string } | undefined = await trx('paper_hand_overs').where({ supervision_id: supervisionId, received_on: null }).orderBy('seq', 'desc').first('id', 'handed_on');
  if (!open) return;
  const on = receipt.receivedOn < open.handed_on ? open.handed_on : receipt.receivedOn;
  await trx('paper_hand_overs').where({ id: open.id }).update({ received_on: on, received_by: receipt.receivedBy, receipt_recorded_by: receipt.recordedBy, receipt_recorded_at: trx.fn.now() });
}
