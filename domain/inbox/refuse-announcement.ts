import { checkActDates } from '../acts/check-act-dates.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { caseToday } from '../cases/case-row.ts';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { carrier } from './office-message.ts';
import { waitingAnnouncement } from './waiting-announcement.ts';
import { writeMessage } from './write-message.ts';

export interface Refusal {
  reason: string;
  /** the day on which the file was sent back */
  returnedOn: string;
}

/**
 * An office sends a file back for which it opens no case (the person does not move there): the sender's case learns of it by the same way.
 * @throws Problem not-found, act-date
 */
export async function refuseAnnouncement({ db, clock }: { db: Database; clock: Clock }, messageId: string, reader: { officeCodes: readonly string[]; userId: string }, { reason, returnedOn }: Refusal): Promise<void> {
  await db.transaction(async (trx) => {
    const message = await waitingAnnouncement(trx, messageId, reader.officeCodes);
    const now = clock.now();
    const sender = (await trx('cases').where({ id: message.from_case }).first('simulated_on')) as { simulated_on: string | null };
    // A simulated case comes to its days when it is advanced: the answer may lie ahead of it.
    const notAfter = sender.simulated_on === null ? caseToday(sender, clock) : '9999-12-31';
    checkActDates([{ happenedOn: returnedOn }], { notBefore: message.happened_on, notAfter, since: '发送日期', path: '/returnedOn' });
    await trx('office_messages').where({ id: message.id }).update({ state: 'refused', settled_at: now, refused_by: reader.userId, reason });
    await appendAudit(trx, { chain: `case:${message.from_case}`, actorId: carrier.id, orgCode: message.to_office, action: 'message-refused', caseId: message.from_case, detail: { id: message.id, refusedBy: reader.userId, returnedOn }, at: now });
    // The answer is the receiver's; without a case of its own it is written in the name of its office.
    await writeMessage(trx, clock, { name: 'transfer-answered', value: 'returned', fromCase: message.from_case, fromOffice: message.to_office, toOffice: message.from_office, toCase: message.from_case, happenedOn: returnedOn });
  });
}
