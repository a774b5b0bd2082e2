import type { Knex } from 'knex';
import { notFound } from '../platform/problem.ts';
import type { OfficeMessage } from './office-message.ts';

/** An announcement that waits for one of these offices, locked. @throws Problem not-found for one of another office, one that has a case already, or one that is settled */
export async function waitingAnnouncement(trx: Knex.Transaction, messageId: string, officeCodes: readonly string[]): Promise<OfficeMessage> {
  const message = await trx<OfficeMessage>('office_messages').where({ id: messageId, name: 'file-announced', state: 'waiting' }).whereNull('to_case').whereIn('to_office', [...officeCodes]).forUpdate().first();
  if (!message) throw notFound('该迁入告知');
  return message;
}
