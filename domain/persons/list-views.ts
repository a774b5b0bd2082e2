import type { Database } from '../database/connect.ts';
import type { CaseScope } from '../queries/case-scope.ts';

export interface PersonView {
  at: string;
  caseId: string;
  caseNo: string;
  action: 'view-case' | 'id-number-revealed';
  userName: string;
  orgName: string | null;
  reason: string | null;
  note: string | null;
}

/** Most that a page shows. */
const NEWEST = 500;

/**
 * Who looked at a person, newest first: in this case and in all others of the same person that are in the scope,
 * with the reason where the whole number was shown.
 */
export async function listViews(db: Database, scope: CaseScope, caseId: string): Promise<PersonView[]> {
  const query = db('audit as a')
    .join('cases', 'cases.id', 'a.case_id')
    .leftJoin('users as u', 'u.id', 'a.actor_id')
    .leftJoin('organisations as o', 'o.code', 'a.org_code')
    .leftJoin('person_reveals as r', (join) => join.on('r.case_id', 'a.case_id').andOn(db.raw(`r.id::text = a.detail ->> 'revealId'`)))
    .whereIn('a.action', ['view-case', 'id-number-revealed'])
    .where('cases.person_id', db('cases').where({ id: caseId }).select('person_id'))
    .orderBy('a.at', 'desc')
    .limit(NEWEST);
  scope(query);
  const rows = (await query.select({ at: 'a.at', caseId: 'cases.id', caseNo: 'cases.case_no', action: 'a.action', userName: db.raw(`coalesce(u.name, a.actor_id)`), orgName: 'o.name', reason: 'r.reason', note: 'r.note' })) as (Omit<PersonView, 'at'> & { at: Date })[];
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
