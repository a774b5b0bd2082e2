import type { PaperOrder } from '../documents/paper-order.ts';
import type { Executor } from '../database/connect.ts';
import { officeOn } from '../organisations/office-on.ts';
import { findDeadline } from '../../regulations/deadlines/index.ts';

interface Row {
  supervisor_code: string;
  supervised_code: string;
  demand: string | null;
  answer_by: string | null;
  key: string;
  article: string;
  started_on: string;
  due_on: string;
  case_no: string;
}

/** 督办通知书: what is overdue since when, and what the office above asks for; nothing of the person (第5条). */
export async function supervisionNoticePaper(db: Executor, supervisionId: string, issuedOn: string): Promise<PaperOrder> {
  const row = (await db('supervisions as s')
    .join('deadlines as d', 'd.id', 's.deadline_id')
    .join('cases as c', 'c.id', 's.case_id')
    .where('s.id', supervisionId)
    .first('s.supervisor_code', 's.supervised_code', 's.demand', 's.answer_by', 'd.key', 'd.article', 'd.started_on', 'd.due_on', 'c.case_no')) as Row;
  const [above, addressee] = [await officeOn(db, row.supervisor_code, issuedOn), await officeOn(db, row.supervised_code, issuedOn)];
  return {
    kind: 'supervision-notice',
    officeCode: row.supervisor_code,
    data: {
      office: { name: above.name },
      issuedOn,
      caseNo: row.case_no,
      addressee: addressee.name,
      matter: findDeadline(row.key).name,
      article: row.article,
      startedOn: row.started_on,
      dueOn: row.due_on,
      demand: row.demand ?? '',
      answerBy: row.answer_by,
      contact: { name: above.contact || above.name, phone: above.phone || null, address: above.address || null },
    },
  };
}
