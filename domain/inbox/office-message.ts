import type { Knex } from 'knex';

/** The messages that one office of this platform has for another: what a diagram waits for (`waitingMessages` of the registry). */
export type MessageName = 'file-announced' | 'transfer-answered';

/** A row of `app.office_messages`. It names cases, offices, a day and a routing value; whom it is about follows from the sender's case. */
export interface OfficeMessage {
  id: string;
  seq: string;
  name: MessageName;
  /** what the receiver's diagram routes by: `sent`, `ended`, `done`, `returned` */
  value: string;
  from_case: string;
  from_office: string;
  to_office: string;
  /** the receiver's case; null: none has been opened yet */
  to_case: string | null;
  round: number;
  happened_on: string;
  state: 'waiting' | 'delivered' | 'refused';
  /** the command by which it is on its way to the engine; null: it is not */
  command_id: string | null;
  attempts: number;
  written_at: Date;
  settled_at: Date | null;
  reason: string | null;
}

/** Who carries what crosses offices: the platform itself, under this name in the cases of both sides. No officer of one side acts in the other's case. */
export const carrier = { id: 'system', name: '系统转递（单位间收件箱）' } as const;

/**
 * One decision at a time about which case of a person an announcement belongs to: the sender that announces and the receiver that opens a
 * case may do so at the same moment, and each must see what the other has written.
 */
export async function lockMatching(trx: Knex.Transaction, personId: string): Promise<void> {
  await trx.raw("select pg_advisory_xact_lock(hashtext('office-messages:' || ?))", [personId]);
}
