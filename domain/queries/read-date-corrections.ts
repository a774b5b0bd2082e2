import type { Executor } from '../database/connect.ts';

/** A corrected date of an act, or one that waits for a second officer. */
export interface DateCorrectionView {
  id: string;
  actId: string;
  status: 'open' | 'applied';
  previousOn: string;
  happenedOn: string;
  reason: string;
  proposedById: string;
  proposedByName: string;
  decidedByName: string | null;
  at: string;
  evidenceName: string | null;
}

type Row = Omit<DateCorrectionView, 'at' | 'status'> & { at: Date };

/** The corrections of a case's dates, the newest first; the open ones before them. */
export async function readDateCorrections(db: Executor, caseId: string): Promise<DateCorrectionView[]> {
  const open = (await db('proposals as p')
    .join('users as u', 'u.id', 'p.proposed_by')
    .where({ 'p.kind': 'act-date', 'p.status': 'open' })
    .whereRaw("p.payload ->> 'caseId' = ?", [caseId])
    .select({ id: 'p.id', actId: 'p.subject', reason: 'p.reason', proposedById: 'p.proposed_by', proposedByName: 'u.name', at: 'p.proposed_at' }, {
      previousOn: db.raw("p.payload ->> 'previousOn'"), happenedOn: db.raw("p.payload ->> 'happenedOn'"), evidenceName: db.raw("p.payload -> 'evidence' ->> 'fileName'"), decidedByName: db.raw('null'),
    })) as Row[];
  const applied = (await db('act_date_changes as c')
    .join('users as u', 'u.id', 'c.proposed_by')
    .leftJoin('users as d', 'd.id', 'c.decided_by')
    .where('c.case_id', caseId)
    .orderBy('c.changed_at', 'desc')
    .select({
      id: 'c.id', actId: 'c.act_id', reason: 'c.reason', proposedById: 'c.proposed_by', proposedByName: 'u.name', decidedByName: 'd.name', at: 'c.changed_at', previousOn: 'c.previous_on', happenedOn: 'c.happened_on', evidenceName: 'c.evidence_name',
    })) as Row[];
  return [...open.map((row) => ({ ...row, status: 'open' as const })), ...applied.map((row) => ({ ...row, status: 'applied' as const }))].map((row) => ({ ...row, at: row.at.toISOString() }));
}
