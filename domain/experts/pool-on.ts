import type { Executor } from '../database/connect.ts';
import type { ExpertRow } from './expert-row.ts';

/** Who stands in an institution's pool on a day, sorted by id as a draw asks. */
export async function poolOn(db: Executor, institutionId: string, on: string): Promise<ExpertRow[]> {
  const rows = (await db('experts').where({ institution_id: institutionId }).where('valid_from', '<=', on).where((any) => any.whereNull('valid_until').orWhere('valid_until', '>=', on))) as ExpertRow[];
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}
