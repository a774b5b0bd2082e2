import { findDeadline } from '../../regulations/deadlines/index.ts';
import type { Executor } from '../database/connect.ts';

/** A reminder or a reported breach that an office has not left behind: its period is still open. */
export interface OpenAlert {
  caseId: string;
  caseNo: string;
  kind: 'reminder' | 'breach';
  orgCode: string;
  orgName: string;
  deadlineName: string;
  article: string;
  dueOn: string;
  raisedOn: string;
}

interface Row {
  case_id: string;
  case_no: string;
  kind: 'reminder' | 'breach';
  org_code: string;
  org_name: string;
  key: string;
  article: string;
  due_on: string;
  raised_on: string;
}

/**
 * What these offices are to look at, breaches first, then by last day. A breach hides the reminder that came before it.
 * @param orgCodes offices of the user
 */
export async function listAlerts(db: Executor, orgCodes: readonly string[]): Promise<OpenAlert[]> {
  const rows = (await db('deadline_alerts as a')
    .join('deadlines as d', 'd.id', 'a.deadline_id')
    .join('cases as c', 'c.id', 'd.case_id')
    .join('organisations as o', 'o.code', 'a.org_code')
    .whereIn('a.org_code', [...orgCodes])
    .whereNull('d.met_on')
    .whereNull('d.ended_on')
    .whereNull('a.withdrawn_at')
    .whereIn('c.status', ['running', 'suspended'])
    .whereRaw("(a.kind = 'breach' or not exists (select from deadline_alerts b where b.deadline_id = a.deadline_id and b.org_code = a.org_code and b.kind = 'breach' and b.withdrawn_at is null))")
    .orderByRaw('a.kind, d.due_on, c.case_no')
    .limit(200)
    .select('c.id as case_id', 'c.case_no', 'a.kind', 'a.org_code', 'o.name as org_name', 'd.key', 'd.article', 'd.due_on', 'a.raised_on')) as Row[];
  return rows.map((row) => ({
    caseId: row.case_id,
    caseNo: row.case_no,
    kind: row.kind,
    orgCode: row.org_code,
    orgName: row.org_name,
    deadlineName: findDeadline(row.key).name,
    article: row.article,
    dueOn: row.due_on,
    raisedOn: row.raised_on,
  }));
}
