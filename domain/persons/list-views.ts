import type { Database } from '../database/connect.ts';
import type { CaseScope } from '../queries/case-scope.ts';

export interface PersonView {
  at: string;
  /** null: on the page of the person */
  caseId: string | null;
  caseNo: string | null;
  action: 'view-case' | 'id-number-revealed' | 'view-person' | 'person-archive-downloaded';
  userName: string;
  orgName: string | null;
  reason: string | null;
  note: string | null;
}

/** Most that a page shows. */
const NEWEST = 500;

type Row = Omit<PersonView, 'at'> & { at: Date };

/**
 * Who looked at a person, newest first: in this case, in all others of the same person that are in the scope, and, of the offices of these
 * cases, at the person's file; with the reason where the whole number was shown.
 */
export async function listViews(db: Database, scope: CaseScope, caseId: string): Promise<PersonView[]> {
  const personId = db('cases').where({ id: caseId }).select('person_id');
  const audit = () => db('audit as a').leftJoin('users as u', 'u.id', 'a.actor_id').leftJoin('organisations as o', 'o.code', 'a.org_code').orderBy('a.at', 'desc').limit(NEWEST);
  const columns = { at: 'a.at', action: 'a.action', userName: db.raw(`coalesce(u.name, a.actor_id)`), orgName: 'o.name', reason: 'r.reason', note: 'r.note' };
  const reveal = db.raw(`r.id::text = a.detail ->> 'revealId'`);
  const inCases = audit()
    .join('cases', 'cases.id', 'a.case_id')
    .leftJoin('person_reveals as r', (join) => join.on('r.case_id', 'a.case_id').andOn(reveal))
    .whereIn('a.action', ['view-case', 'id-number-revealed'])
    .where('cases.person_id', personId)
    .modify(scope)
    .select({ ...columns, caseId: 'cases.id', caseNo: 'cases.case_no' });
  const offices = db('cases').where('cases.person_id', personId).modify(scope).joinRaw('cross join lateral unnest(array[cases.county_code, cases.city_code, cases.province_code]) as office').select('office');
  const ofFile = audit()
    .leftJoin('person_reveals as r', (join) => join.onNull('r.case_id').andOn(reveal))
    .where({ 'a.chain': 'admin:persons' })
    .whereIn('a.action', ['view-person', 'id-number-revealed', 'person-archive-downloaded'])
    .whereRaw(`a.detail ->> 'personId' = (?)::text`, [personId])
    .whereIn('a.org_code', offices)
    .select({ ...columns, caseId: db.raw('null::uuid'), caseNo: db.raw('null::text') });
  const [first, second] = (await Promise.all([inCases, ofFile])) as [Row[], Row[]];
  return [...first, ...second].sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, NEWEST).map((row) => ({ ...row, at: row.at.toISOString() }));
}
