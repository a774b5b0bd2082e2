import type { Database } from '../database/connect.ts';
import type { CaseScope } from '../queries/case-scope.ts';
import type { FoundFile } from '../queries/find-file.ts';

/** Notices of a case with what has become of them, the newest first. */
export interface CaseNotice {
  id: string;
  round: number;
  placeKind: 'work-unit' | 'residence' | null;
  place: string;
  postedOn: string;
  dueOn: string | null;
  endedOn: string | null;
  online: boolean;
  invalidReason: string | null;
  evidenceName: string | null;
  feedback: { receivedOn?: string; channel: string; content: string; finding: string }[];
}

/** @param scope of who asks; a case outside of it has none */
export async function listCaseNotices(db: Database, scope: CaseScope, caseId: string): Promise<CaseNotice[]> {
  const query = db('public_notices as n')
    .join('cases', 'cases.id', 'n.case_id')
    .joinRaw("left join lateral (select due_on from deadlines d where d.case_id = n.case_id and d.key = 'public-notice-period' and d.started_on = n.posted_on order by d.round desc limit 1) d on true")
    .where('n.case_id', caseId)
    .orderBy('n.round', 'desc');
  scope(query);
  return (await query.select({
    id: 'n.id', round: 'n.round', placeKind: 'n.place_kind', place: 'n.place', postedOn: 'n.posted_on', dueOn: 'd.due_on', endedOn: 'n.ended_on', online: db.raw('n.shown is not null'), invalidReason: 'n.invalid_reason', evidenceName: 'n.evidence_name', feedback: 'n.feedback',
  })) as CaseNotice[];
}

/** The photo of a notice within the scope; undefined when there is none. */
export async function findEvidence(db: Database, scope: CaseScope, noticeId: string): Promise<FoundFile | undefined> {
  const query = db('public_notices as n').join('cases', 'cases.id', 'n.case_id').join('files as s', 's.sha256', 'n.evidence_sha256').where('n.id', noticeId).whereNotNull('n.evidence_sha256');
  scope(query);
  return (await query.first({ sha256: 'n.evidence_sha256', fileName: 'n.evidence_name', mediaType: 's.media_type', caseId: 'n.case_id' })) as FoundFile | undefined;
}
