import type { Executor } from '../database/connect.ts';
import type { ActRow } from './act-row.ts';

/** The newest effective act of one of these kinds in the case, by legal date; undefined when there is none. */
export async function findLatestAct(db: Executor, caseId: string, acts: readonly string[]): Promise<ActRow | undefined> {
  return db<ActRow>('acts').where({ case_id: caseId, status: 'effective' }).whereIn('act', [...acts]).orderBy([{ column: 'happened_on', order: 'desc' }, { column: 'recorded_at', order: 'desc' }]).first();
}

/** Like findLatestAct, for a step that the diagram only reaches after such an act. @throws Error when there is none */
export async function latestAct(db: Executor, caseId: string, acts: readonly string[]): Promise<ActRow> {
  const found = await findLatestAct(db, caseId, acts);
  if (!found) throw new Error(`no effective act ${acts.join(' | ')} in the case`);
  return found;
}
