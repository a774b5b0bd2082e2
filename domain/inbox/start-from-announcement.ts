import { appendAudit } from '../audit/append-audit.ts';
import { getCase } from '../cases/case-row.ts';
import type { PersonRow } from '../cases/load-paper-context.ts';
import { partOf, textOf } from '../cases/load-paper-context.ts';
import { statedCertificateOf } from '../cases/stated-certificate.ts';
import type { Database } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { waitingAnnouncement } from './waiting-announcement.ts';
import { carrier } from './office-message.ts';

const known = (answers: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== null && value !== undefined));

/**
 * The answers with which the receiving county's application begins: what the sender has announced of the person and the certificate.
 * The carrier reads them in the sender's case, and its audit trail says for which office and which of its officers.
 * @throws Problem not-found for an announcement to another office, or one that is settled
 */
export async function startFromAnnouncement({ db, clock }: { db: Database; clock: Clock }, messageId: string, reader: { officeCodes: readonly string[]; userId: string }): Promise<Record<string, unknown>> {
  return db.transaction(async (trx) => {
    const message = await waitingAnnouncement(trx, messageId, reader.officeCodes);
    const sender = await getCase(trx, message.from_case);
    const person = (await trx<PersonRow>('persons').where({ id: sender.person_id }).first()) as PersonRow;
    await appendAudit(trx, { chain: `case:${sender.id}`, actorId: carrier.id, orgCode: message.to_office, action: 'announcement-read', caseId: sender.id, detail: { messageId, toOffice: message.to_office, readBy: reader.userId }, at: clock.now() });
    const { name, id_number: idNumber, ethnicity, phone, address } = person;
    return known({
      applicationType: 'in-province-in',
      person: known({ name, idNumber, ethnicity, phone, address, householdAddress: textOf(partOf(sender.application, 'person'), 'householdAddress') }),
      fromCounty: message.from_office,
      category: sender.category,
      certificate: statedCertificateOf(sender.application),
    });
  });
}
