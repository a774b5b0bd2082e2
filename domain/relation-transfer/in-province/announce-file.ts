import type { Knex } from 'knex';
import type { CaseRow } from '../../cases/case-row.ts';
import { openStatuses } from '../../cases/case-row.ts';
import { textOf } from '../../cases/load-paper-context.ts';
import { lockMatching } from '../../inbox/office-message.ts';
import { writeMessage } from '../../inbox/write-message.ts';
import type { Clock } from '../../platform/clock.ts';

/** The county to which the person moves, as the application states it. */
export const receivingCountyOf = ({ application }: Pick<CaseRow, 'application'>): string => textOf(application, 'toCounty') ?? '';

/** The receiving county's case of this person that no file has reached yet; null: it has none. */
async function waitingCaseOf(trx: Knex.Transaction, row: CaseRow): Promise<string | null> {
  await lockMatching(trx, row.person_id);
  const found: { id: string } | undefined = await trx('cases as c')
    .join('organisations as o', 'o.code', trx.raw('?', [receivingCountyOf(row)]))
    .where({ 'c.procedure': 'relation-transfer', 'c.application_type': 'in-province-in', 'c.person_id': row.person_id })
    .whereNull('c.ending')
    .whereIn('c.status', [...openStatuses])
    .whereRaw('c.county_code = coalesce(o.successor_code, o.code)')
    .whereNotExists(trx('office_messages as m').whereRaw('m.to_case = c.id').where({ 'm.name': 'file-announced' }).whereNot({ 'm.state': 'refused' }))
    .orderBy('c.created_at')
    .first('c.id');
  return found?.id ?? null;
}

const message = (row: CaseRow, value: string, toCase: string | null, happenedOn: string) =>
  ({ name: 'file-announced', value, fromCase: row.id, fromOffice: row.county_code, toOffice: receivingCountyOf(row), toCase, happenedOn }) as const;

/** The file is on its way: said to the county to which the person moves, whether it has a case already or not (第37条). */
export async function announceFile(trx: Knex.Transaction, clock: Clock, row: CaseRow, sentOn: string): Promise<Record<string, unknown>> {
  const toCase = await waitingCaseOf(trx, row);
  return { messageId: await writeMessage(trx, clock, message(row, 'sent', toCase, sentOn)) };
}

/** No file will come: said to the receiving county's case if it waits for one. @returns null when nobody waits */
export async function tellReceiverOfEnd(trx: Knex.Transaction, clock: Clock, row: CaseRow, endedOn: string): Promise<Record<string, unknown> | null> {
  const toCase = await waitingCaseOf(trx, row);
  return toCase === null ? null : { messageId: await writeMessage(trx, clock, message(row, 'ended', toCase, endedOn)) };
}
