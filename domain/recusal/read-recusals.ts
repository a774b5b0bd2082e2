import { getCase } from '../cases/case-row.ts';
import type { Executor } from '../database/connect.ts';
import type { CaseScope } from '../queries/case-scope.ts';
import { peopleOfCase } from './case-officers.ts';

interface DeclarationLine {
  id: string;
  case_id: string;
  case_no: string;
  user_id: string;
  user_name: string;
  declaration: 'none' | 'recuses';
  ground: string | null;
  note: string;
  basis: 'self' | 'form' | 'decision';
  earlier_acts: number;
  recorded_at: Date;
  finding: string | null;
  reviewed_by_name: string | null;
}

const declaration = (row: DeclarationLine) => ({
  id: row.id, caseId: row.case_id, caseNo: row.case_no, userId: row.user_id, userName: row.user_name, declaration: row.declaration, ground: row.ground, note: row.note, basis: row.basis, earlierActs: row.earlier_acts,
  recordedAt: row.recorded_at.toISOString(), finding: row.finding, reviewedByName: row.reviewed_by_name,
});

const declarations = (db: Executor) =>
  db('recusal_declarations as r')
    .join('cases as c', 'c.id', 'r.case_id')
    .join('users as u', 'u.id', 'r.user_id')
    .leftJoin('recusal_reviews as v', 'v.declaration_id', 'r.id')
    .leftJoin('users as w', 'w.id', 'v.reviewed_by')
    .orderBy('r.recorded_at', 'desc')
    .select('r.*', 'c.case_no', 'u.name as user_name', 'v.finding', 'w.name as reviewed_by_name');

interface RequestLine {
  id: string;
  requested_on: string;
  requested_by: string;
  against_user: string | null;
  officer_name: string | null;
  expert_name: string | null;
  ground: string;
  reason: string;
  decision: 'granted' | 'refused' | null;
  decision_reason: string | null;
  decided_by_head: string | null;
  decided_on: string | null;
}

const OUTSIDER = '非本案办理单位人员';

/** Who has declared what in a case, and who was asked to withdraw. People who have nothing to do with the case are not named. */
export async function readRecusals(db: Executor, caseId: string) {
  const rows = (await declarations(db).where('r.case_id', caseId)) as DeclarationLine[];
  const requests = (await db('recusal_requests as q').leftJoin('users as u', 'u.id', 'q.against_user').leftJoin('experts as e', 'e.id', 'q.against_expert').where('q.case_id', caseId).orderBy('q.recorded_at').select('q.*', 'u.name as officer_name', 'e.name as expert_name')) as RequestLine[];
  const people = await peopleOfCase(db, await getCase(db, caseId));
  const nameOf = (id: string, name: string): string => (people.has(id) ? name : OUTSIDER);
  return {
    declarations: rows.map((row) => declaration({ ...row, user_name: nameOf(row.user_id, row.user_name) })),
    requests: requests.map((row) => ({
      id: row.id, requestedOn: row.requested_on, requestedBy: row.requested_by, against: row.against_user ? nameOf(row.against_user, row.officer_name ?? '') : (row.expert_name ?? ''), ground: row.ground, reason: row.reason, decision: row.decision, decisionReason: row.decision_reason, decidedByHead: row.decided_by_head, decidedOn: row.decided_on,
    })),
  };
}

/** Withdrawals after the officer had acted already, those not yet looked at first: for the supervisor, nothing is annulled by itself. */
export async function listLateRecusals(db: Executor, inScope: CaseScope) {
  const query = declarations(db).where('r.declaration', 'recuses').where('r.earlier_acts', '>', 0).limit(500);
  inScope(query);
  const rows = (await query) as DeclarationLine[];
  return rows.map(declaration).sort((a, b) => Number(a.finding !== null) - Number(b.finding !== null));
}
