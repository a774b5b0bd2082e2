import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { CaseRow } from '../cases/case-row.ts';
import type { Leg, Station } from './hand-over-routes.ts';

export interface HandedItem {
  name: string;
  numberText: string | null;
  pages: number | null;
  note: string | null;
}

export interface HandOver {
  leg: Leg;
  /** what remains of the way, registered when this leg is received */
  onward: readonly Leg[];
  act: string;
  actId: string | null;
  items: readonly HandedItem[];
  method: 'in-person' | 'registered-mail' | 'confidential-mail' | 'signed-receipt';
  mailNumber: string | null;
  handedOn: string;
  handedBy: string;
  received?: { on: string; by: string } | undefined;
  supervisionId?: string;
}

type Offices = Pick<CaseRow, 'id' | 'case_no' | 'county_code' | 'city_code' | 'province_code'>;

/** Who hands over or receives and has no part in the case: without an account, or the county of the other side of a move. */
export const PARTIES: Partial<Record<Station, string>> = { applicant: '申请人', institution: '医疗卫生机构', outside: '省外退役军人事务部门', 'other-county': '另一县级退役军人事务部门' };

/** The office that stands for a station in a case; null for someone without an account. */
function officeAt(row: Offices, station: Station): string | null {
  if (station === 'county') return row.county_code;
  if (station === 'city') return row.city_code;
  return station === 'province' ? row.province_code : null;
}

/** Enters one passing of papers in the register (第31条), under the next number of the case. @returns its id; null when the act's leg is there already */
export async function registerHandOver(trx: Knex.Transaction, row: Offices, entry: HandOver): Promise<string | null> {
  // One number at a time: acts, workers and receipts of a case may come together.
  await trx('cases').where({ id: row.id }).forNoKeyUpdate().first('id');
  const { last } = (await trx('paper_hand_overs').where({ case_id: row.id }).max('seq as last').first()) as { last: number | null };
  const seq = (last ?? 0) + 1;
  const id = randomUUID();
  const [from, to] = [officeAt(row, entry.leg.from), officeAt(row, entry.leg.to)];
  const [written] = (await trx('paper_hand_overs')
    .insert({
      id,
      case_id: row.id,
      seq,
      number_text: `${row.case_no}-J${seq}`,
      act_id: entry.actId,
      act: entry.act,
      from_code: from,
      from_party: from === null ? PARTIES[entry.leg.from] : null,
      to_code: to,
      to_party: to === null ? PARTIES[entry.leg.to] : null,
      items: JSON.stringify(entry.items),
      onward: JSON.stringify(entry.onward),
      supervision_id: entry.supervisionId ?? null,
      method: entry.method,
      mail_number: entry.mailNumber,
      handed_on: entry.handedOn,
      handed_by: entry.handedBy,
      received_on: entry.received?.on ?? null,
      received_by: entry.received?.by ?? null,
    })
    .onConflict()
    .ignore()
    .returning('id')) as { id: string }[];
  return written ? id : null;
}

/** The rest of the way: the office that has received the papers hands them on (逐级). */
export async function handOn(trx: Knex.Transaction, row: Offices, entry: Pick<HandOver, 'act' | 'actId' | 'items' | 'onward'>, by: { on: string; name: string }): Promise<void> {
  const [leg, ...onward] = entry.onward;
  if (leg) await registerHandOver(trx, row, { ...entry, leg, onward, method: 'in-person', mailNumber: null, handedOn: by.on, handedBy: by.name });
}
