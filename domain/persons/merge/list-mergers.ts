import type { Executor } from '../../database/connect.ts';
import type { CurrentUser } from '../../users/current-user.ts';
import { maskIdNumber } from '../mask-id-number.ts';
import { personReach } from '../person-reach.ts';

export interface MergerView {
  id: string;
  keptName: string;
  keptMaskedIdNumber: string;
  mergedName: string;
  mergedMaskedIdNumber: string;
  countyName: string;
  reason: string;
  moved: number;
  mergedByName: string;
  mergedAt: string;
  undoneByName: string | null;
  undoneAt: string | null;
  undoReason: string | null;
}

interface Row extends Omit<MergerView, 'keptMaskedIdNumber' | 'mergedMaskedIdNumber' | 'mergedAt' | 'undoneAt'> {
  keptNumber: string;
  mergedNumber: string;
  mergedAt: Date;
  undoneAt: Date | null;
}

const NEWEST = 200;

/** The mergers of records in the user's reach, the newest first, those undone too. */
export async function listMergers(db: Executor, user: CurrentUser): Promise<MergerView[]> {
  const reach = await personReach(db, user);
  const rows = (await db('person_mergers as m')
    .join('persons as k', 'k.id', 'm.kept_id')
    .join('persons as g', 'g.id', 'm.merged_id')
    .join('organisations as o', 'o.code', 'k.registered_county')
    .join('users as u', 'u.id', 'm.merged_by')
    .leftJoin('users as x', 'x.id', 'm.undone_by')
    .whereIn('k.registered_county', reach)
    .whereIn('g.registered_county', reach)
    .orderBy('m.merged_at', 'desc')
    .limit(NEWEST)
    .select({
      id: 'm.id', keptName: 'k.name', keptNumber: 'k.id_number', mergedName: 'g.name', mergedNumber: 'g.id_number', countyName: 'o.name', reason: 'm.reason', moved: db.raw('jsonb_array_length(m.moved_refs)'),
      mergedByName: 'u.name', mergedAt: 'm.merged_at', undoneByName: 'x.name', undoneAt: 'm.undone_at', undoReason: 'm.undo_reason',
    })) as Row[];
  return rows.map(({ keptNumber, mergedNumber, ...row }) => ({ ...row, keptMaskedIdNumber: maskIdNumber(keptNumber), mergedMaskedIdNumber: maskIdNumber(mergedNumber), mergedAt: row.mergedAt.toISOString(), undoneAt: row.undoneAt?.toISOString() ?? null }));
}
