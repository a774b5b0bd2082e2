import type { Knex } from 'knex';
import { appendAudit } from '../audit/append-audit.ts';
import { dayOf } from '../platform/clock.ts';
import { Problem } from '../platform/problem.ts';
import type { CurrentUser } from '../users/current-user.ts';
import { administeredOffice, officeFault } from './administered-office.ts';
import { requireOpenOffice } from './require-open-office.ts';
import { reasonsToStay, workOfOffice } from './work-of-office.ts';

export interface OfficeClosing {
  code: string;
  /** last day, today at the latest */
  closedOn: string;
  /** why, or on what basis */
  reason: string;
}

/**
 * Closes an office that has nothing left to do; what it did stays under its name.
 * @throws Problem not-found, office-closed, invalid-office, office-at-work (409, with every reason)
 */
export async function closeOffice(trx: Knex.Transaction, administrator: CurrentUser, { code, closedOn, reason }: OfficeClosing, at: Date): Promise<void> {
  const office = await administeredOffice(trx, administrator, code);
  await trx('organisations').where({ code }).forNoKeyUpdate().first('code');
  await requireOpenOffice(trx, code);
  if (office.level === 'province') throw officeFault('/code', '省级机构不能撤销。');
  if (closedOn > dayOf(at)) throw officeFault('/closedOn', '撤销日期不得晚于今天。');
  const reasons = reasonsToStay(await workOfOffice(trx, code));
  if (reasons.length > 0) {
    throw new Problem({ type: 'office-at-work', status: 409, title: `${office.name}还不能撤销。`, detail: reasons.join(''), errors: reasons.map((message) => ({ path: '', message })) });
  }
  const waiting: unknown = await trx('proposals').where({ kind: 'office-merger', status: 'open' }).whereRaw("? in (payload ->> 'from', payload ->> 'into')", [code]).first('id');
  if (waiting) throw officeFault('/code', '该机构有待批准的合并，请先批准、退回或者撤回。');
  await trx('organisations').where({ code }).update({ closed_on: closedOn, closed_reason: reason.trim() });
  await appendAudit(trx, { chain: 'admin:organisations', actorId: administrator.id, orgCode: code, action: 'office-closed', detail: { closedOn }, at });
}
