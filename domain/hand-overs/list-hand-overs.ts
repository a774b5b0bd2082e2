import type { Knex } from 'knex';
import { actText } from '../queries/law-texts.ts';
import { likeText } from '../queries/case-scope.ts';
import type { CaseScope } from '../queries/case-scope.ts';
import type { Database } from '../database/connect.ts';
import type { HandedItem } from './register-hand-over.ts';

export interface HandOverView {
  id: string;
  numberText: string;
  caseId: string;
  caseNo: string;
  personName: string;
  purpose: string;
  fromCode: string | null;
  fromName: string;
  toCode: string | null;
  toName: string;
  items: HandedItem[];
  method: 'in-person' | 'registered-mail' | 'confidential-mail' | 'signed-receipt';
  mailNumber: string | null;
  handedOn: string;
  handedBy: string;
  receivedOn: string | null;
  receivedBy: string | null;
  remark: string;
}

export interface HandOverFilter {
  id?: string | undefined;
  caseId?: string | undefined;
  /** offices whose register is read */
  offices?: readonly string[] | undefined;
  direction?: 'sent' | 'received' | undefined;
  /** only what has not been received yet */
  open?: boolean | undefined;
  from?: string | undefined;
  until?: string | undefined;
  /** case number, person, number of the entry or of the mail */
  query?: string | undefined;
}

type Row = Omit<HandOverView, 'purpose'> & { act: string };

/** The register of papers that passed from hand to hand (第31条), newest first; in a case in its order. */
export async function listHandOvers(db: Database, scope: CaseScope, filter: HandOverFilter, part?: { from: number; count: number }): Promise<{ rows: HandOverView[]; total: number }> {
  const query = db('paper_hand_overs as h').join('cases', 'cases.id', 'h.case_id').join('persons as p', 'p.id', 'cases.person_id').leftJoin('organisations as f', 'f.code', 'h.from_code').leftJoin('organisations as t', 't.code', 'h.to_code');
  scope(query);
  narrow(query, filter);
  const { count } = (await query.clone().count({ count: '*' }).first()) as { count: string };
  if (filter.caseId) query.orderBy('h.seq');
  else query.orderBy([{ column: 'h.handed_on', order: 'desc' }, { column: 'h.number_text', order: 'desc' }]);
  if (part) query.offset(part.from).limit(part.count);
  const rows = (await query.select({
    id: 'h.id', numberText: 'h.number_text', caseId: 'h.case_id', caseNo: 'cases.case_no', personName: 'p.name', act: 'h.act', fromCode: 'h.from_code', fromName: db.raw('coalesce(f.name, h.from_party)'),
    toCode: 'h.to_code', toName: db.raw('coalesce(t.name, h.to_party)'), items: 'h.items', method: 'h.method', mailNumber: 'h.mail_number', handedOn: 'h.handed_on', handedBy: 'h.handed_by', receivedOn: 'h.received_on',
    receivedBy: 'h.received_by', remark: 'h.remark',
  })) as Row[];
  return { rows: rows.map(({ act, ...row }) => ({ ...row, purpose: actText(act).name })), total: Number(count) };
}

function narrow(query: Knex.QueryBuilder, filter: HandOverFilter): void {
  const { offices, direction } = filter;
  if (filter.id) query.where('h.id', filter.id);
  if (filter.caseId) query.where('h.case_id', filter.caseId);
  if (offices) query.where((either) => {
    if (direction !== 'received') either.orWhereIn('h.from_code', [...offices]);
    if (direction !== 'sent') either.orWhereIn('h.to_code', [...offices]);
  });
  if (filter.open) query.whereNull('h.received_on');
  if (filter.from) query.where('h.handed_on', '>=', filter.from);
  if (filter.until) query.where('h.handed_on', '<=', filter.until);
  const words = filter.query?.trim();
  if (words) {
    query.where((either) => {
      for (const column of ['cases.case_no', 'p.name', 'h.number_text', 'h.mail_number']) either.orWhere(column, 'ilike', likeText(words));
    });
  }
}
