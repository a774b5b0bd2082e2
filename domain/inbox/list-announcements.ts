import type { Database } from '../database/connect.ts';
import { maskIdNumber } from '../persons/mask-id-number.ts';
import type { OfficeMessage } from './office-message.ts';

/** What an office sees of a file that another county has sent it, before it has a case of its own. */
export interface Announcement {
  id: string;
  fromOffice: string;
  /** the day on which the file was sent */
  sentOn: string;
  writtenAt: string;
  personName: string;
  idNumber: string;
  certificateNumber: string | null;
}

/** The announcements that wait for these offices to open a case, the oldest first. The sender's case itself stays closed to them. */
export async function listAnnouncements(db: Database, officeCodes: readonly string[]): Promise<Announcement[]> {
  const rows = (await db('office_messages as m')
    .join('cases as c', 'c.id', 'm.from_case')
    .join('persons as p', 'p.id', 'c.person_id')
    .join('organisations as o', 'o.code', 'm.from_office')
    .where({ 'm.name': 'file-announced', 'm.state': 'waiting' })
    .whereNull('m.to_case')
    .whereIn('m.to_office', [...officeCodes])
    .orderBy('m.seq')
    .select('m.id', 'm.happened_on', 'm.written_at', { office: 'o.name', person: 'p.name', id_number: 'p.id_number', number: db.raw("c.application #>> '{certificate,number}'") })) as (Pick<OfficeMessage, 'id' | 'happened_on' | 'written_at'> & { office: string; person: string; id_number: string; number: string | null })[];
  return rows.map((row) => ({ id: row.id, fromOffice: row.office, sentOn: row.happened_on, writtenAt: row.written_at.toISOString(), personName: row.person, idNumber: maskIdNumber(row.id_number), certificateNumber: row.number }));
}
