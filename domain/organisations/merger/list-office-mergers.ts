import type { Executor } from '../../database/connect.ts';
import type { CurrentUser } from '../../users/current-user.ts';
import { officesRun } from '../administered-office.ts';

export interface OfficeMergerView {
  fromCode: string;
  fromName: string;
  intoCode: string;
  intoName: string;
  mergedOn: string;
  basis: string;
  proposedByName: string;
  approvedByName: string | null;
  moved: Record<string, number>;
}

/** The mergers among the offices that a user runs, the newest first. */
export async function listOfficeMergers(db: Executor, user: CurrentUser): Promise<OfficeMergerView[]> {
  return (await db('office_mergers as m')
    .join('organisations as f', 'f.code', 'm.from_code')
    .join('organisations as t', 't.code', 'm.into_code')
    .join('proposals as p', 'p.id', 'm.proposal_id')
    .join('users as u', 'u.id', 'p.proposed_by')
    .leftJoin('users as d', 'd.id', 'p.decided_by')
    .whereIn('m.from_code', [...(await officesRun(db, user))])
    .orderBy('m.merged_at', 'desc')
    .select({ fromCode: 'f.code', fromName: 'f.name', intoCode: 't.code', intoName: 't.name', mergedOn: 'm.merged_on', basis: 'm.basis', proposedByName: 'u.name', approvedByName: 'd.name', moved: 'm.moved' })) as OfficeMergerView[];
}
