import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import { dayOf } from '../platform/clock.ts';
import type { CurrentUser } from '../users/current-user.ts';
import { administeredOffice, officeFault } from './administered-office.ts';
import { requireOpenOffice } from './require-open-office.ts';

export interface DetailsChange {
  code: string;
  /** from this day on, today at the latest: papers dated before it bear the former name and address */
  validFrom: string;
  name: string;
  documentWord: string;
  address: string;
  phone: string;
  contact: string;
  /** why, or on what basis */
  reason: string;
}

/**
 * Enters how an office is called and reached from a day on; what was issued before stays as it is.
 * @throws Problem not-found, office-closed, invalid-office
 */
export async function changeDetails(trx: Knex.Transaction, administrator: CurrentUser, change: DetailsChange, at: Date): Promise<void> {
  const { code, validFrom } = change;
  const office = await administeredOffice(trx, administrator, code);
  await trx('organisations').where({ code }).forNoKeyUpdate().first('code');
  await requireOpenOffice(trx, code);
  if (validFrom > dayOf(at)) throw officeFault('/validFrom', '生效日期不得晚于今天；请在变更生效后登记。');
  if (office.opened_on !== null && validFrom < office.opened_on) throw officeFault('/validFrom', `生效日期不得早于机构设立的日期（${office.opened_on}）。`);
  const details = { name: change.name.trim(), document_word: change.documentWord.trim(), address: change.address.trim(), phone: change.phone.trim(), contact: change.contact.trim() };
  if (await trx('organisations').whereNull('closed_on').where({ name: details.name }).whereNot({ code }).first('code')) throw officeFault('/name', '已有同名的机构。');
  await trx('office_details').insert({ office_code: code, valid_from: validFrom, ...details, reason: change.reason.trim(), entered_by: administrator.id, entered_at: at });
  const current = (await trx('office_details').where({ office_code: code }).orderBy([{ column: 'valid_from', order: 'desc' }, { column: 'id', order: 'desc' }]).first('name', 'document_word', 'address', 'phone', 'contact')) as typeof details;
  await trx('organisations').where({ code }).update(current);
  await appendAudit(trx, { chain: 'admin:organisations', actorId: administrator.id, orgCode: code, action: 'office-details-changed', detail: { validFrom }, at });
}
