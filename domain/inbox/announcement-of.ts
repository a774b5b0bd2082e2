import type { Knex } from 'knex';
import type { Executor } from '../database/connect.ts';
import type { OfficeMessage } from './office-message.ts';

/** The announcement of a file that belongs to a receiver's case, the newest one; undefined: none has come. */
export async function announcementOf(db: Executor, caseId: string): Promise<OfficeMessage | undefined> {
  return db<OfficeMessage>('office_messages').where({ to_case: caseId, name: 'file-announced' }).whereNot({ state: 'refused' }).orderBy('seq', 'desc').first();
}

/**
 * Gives an announcement that waits for an office to the case that the office has opened for that person.
 * @returns whether there was one; none is no fault, for the person may come before the file
 */
export async function bindAnnouncement(trx: Knex.Transaction, { caseId, personId, officeCode }: { caseId: string; personId: string; officeCode: string }): Promise<boolean> {
  const found: Pick<OfficeMessage, 'id'> | undefined = await trx('office_messages as m')
    .join('cases as sender', 'sender.id', 'm.from_case')
    .join('organisations as o', 'o.code', 'm.to_office')
    .where({ 'm.name': 'file-announced', 'm.value': 'sent', 'm.state': 'waiting', 'sender.person_id': personId })
    .whereRaw('coalesce(o.successor_code, o.code) = ?', [officeCode])
    .whereNull('m.to_case')
    .orderBy('m.seq')
    .forUpdate('m')
    .first('m.id');
  if (!found) return false;
  await trx('office_messages').where({ id: found.id }).update({ to_case: caseId });
  await trx.raw("select pg_notify('office_messages', '')");
  return true;
}

/** An announcement whose case has ended before it was delivered waits for the office again. @returns whether there was one */
export async function unbindAnnouncement(trx: Knex.Transaction, caseId: string): Promise<boolean> {
  // What is on its way to a case that has ended is refused by the engine: nothing is lost by taking it off the way.
  return (await trx('office_messages').where({ to_case: caseId, name: 'file-announced', state: 'waiting' }).update({ to_case: null, command_id: null })) > 0;
}

/** Why the receiving office has sent the file of this case back without opening one of its own, the last time; null: it did open one, and its letter with the file says why. */
export async function reasonOfReturn(db: Executor, senderCaseId: string): Promise<string | null> {
  const last = await db<OfficeMessage>('office_messages').where({ from_case: senderCaseId, name: 'file-announced' }).orderBy('seq', 'desc').first('state', 'reason');
  return last?.state === 'refused' ? last.reason : null;
}
