import type { Database } from '../database/connect.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { caseToday, getCase } from '../cases/case-row.ts';
import type { Clock } from '../platform/clock.ts';
import { Problem, conflict, forbidden, notFound } from '../platform/problem.ts';
import type { Leg } from './hand-over-routes.ts';
import type { HandedItem } from './register-hand-over.ts';
import { handOn } from './register-hand-over.ts';

export interface HandOverRow {
  id: string;
  case_id: string;
  act: string;
  act_id: string | null;
  number_text: string;
  from_code: string | null;
  to_code: string | null;
  items: HandedItem[];
  onward: Leg[];
  method: 'in-person' | 'registered-mail' | 'confidential-mail' | 'signed-receipt';
  mail_number: string | null;
  handed_on: string;
  received_on: string | null;
}

/** Who registers a receipt: a caseworker with the offices in which he is one. */
export interface Receiver {
  id: string;
  name: string;
  officeCodes: readonly string[];
}

/**
 * Registers that papers have arrived, on the day on which they did; late entry is normal. What goes on to a third office is registered with it.
 * What went to the applicant or an institution is confirmed by the office that sent it.
 * @throws Problem not-found, forbidden, already-received, receipt-date
 */
export async function receiveHandOver({ db, clock }: { db: Database; clock: Clock }, id: string, receiver: Receiver, receipt: { receivedOn: string; receivedBy: string; remark: string }): Promise<void> {
  await db.transaction(async (trx) => {
    const found: { case_id: string } | undefined = await trx('paper_hand_overs').where({ id }).first('case_id');
    if (!found) throw notFound('该交接记录');
    await trx('cases').where({ id: found.case_id }).forNoKeyUpdate().first('id');
    const entry = (await trx('paper_hand_overs').where({ id }).forUpdate().first()) as HandOverRow;
    const office = entry.to_code ?? entry.from_code;
    if (!office || !receiver.officeCodes.includes(office)) throw forbidden(entry.to_code ? '由接收单位的经办人登记签收。' : '由移交单位的经办人登记签收。');
    if (entry.received_on) throw conflict('already-received', '已经登记签收。');
    const row = await getCase(trx, entry.case_id);
    const today = caseToday(row, clock);
    if (receipt.receivedOn < entry.handed_on || receipt.receivedOn > today) {
      throw new Problem({ type: 'receipt-date', status: 422, title: '签收日期不得早于移交日期，也不得晚于今天。', errors: [{ path: '/receivedOn', message: `须在 ${entry.handed_on} 至 ${today} 之间` }] });
    }
    await trx('paper_hand_overs')
      .where({ id })
      .update({ received_on: receipt.receivedOn, received_by: receipt.receivedBy, remark: receipt.remark, receipt_recorded_by: receiver.id, receipt_recorded_at: clock.now() });
    await handOn(trx, row, { act: entry.act, actId: entry.act_id, items: entry.items, onward: entry.onward }, { on: receipt.receivedOn, name: receiver.name });
    await appendAudit(trx, { chain: `case:${row.id}`, actorId: receiver.id, orgCode: office, action: 'papers-received', caseId: row.id, detail: { id, number: entry.number_text, receivedOn: receipt.receivedOn }, at: clock.now() });
  });
}
