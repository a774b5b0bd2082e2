import type { Knex } from 'knex';
import type { CaseRow } from '../../cases/case-row.ts';
import { announcementOf, unbindAnnouncement } from '../../inbox/announcement-of.ts';
import { writeMessage } from '../../inbox/write-message.ts';
import type { Clock } from '../../platform/clock.ts';

async function answer(trx: Knex.Transaction, clock: Clock, row: CaseRow, value: 'done' | 'returned', happenedOn: string): Promise<Record<string, unknown> | null> {
  const file = await announcementOf(trx, row.id);
  if (!file || file.state !== 'delivered' || file.value !== 'sent') return null;
  return { result: value, messageId: await writeMessage(trx, clock, { name: 'transfer-answered', value, fromCase: row.id, fromOffice: row.county_code, toOffice: file.from_office, toCase: file.from_case, happenedOn }) };
}

/** What became of the file, to the county that has sent it: entered by the province, or sent back. @throws Error when no file was announced */
export async function answerSender(trx: Knex.Transaction, clock: Clock, row: CaseRow, happenedOn: string): Promise<Record<string, unknown>> {
  const entered: unknown = await trx('acts').where({ case_id: row.id, act: 'adjust-database', status: 'effective' }).first('id');
  const told = await answer(trx, clock, row, entered ? 'done' : 'returned', happenedOn);
  if (!told) throw new Error('no file was announced to this case');
  return told;
}

/** The case ends early: a file that has come goes back; one that has only been announced waits for the office again. @returns null when nobody is to be told */
export async function tellSenderOfEnd(trx: Knex.Transaction, clock: Clock, row: CaseRow, endedOn: string): Promise<Record<string, unknown> | null> {
  await unbindAnnouncement(trx, row.id);
  return answer(trx, clock, row, 'returned', endedOn);
}
