import type { Pause } from '../../regulations/deadlines/index.ts';
import { clockActs, endingActs, pausesIn } from '../../regulations/constraints/index.ts';
import type { ActRow } from '../acts/act-row.ts';
import { toCaseEvent } from '../acts/case-events.ts';
import type { Executor } from '../database/connect.ts';

/** A suspension that is still open stops no period yet: the dates move when the case goes on. */
const NOT_YET = '0001-01-01';

/**
 * The suspensions of cases in which the periods did not run, by case. A resumption counts from its submission,
 * so that the timers lie at their new dates before the engine goes on.
 */
export async function pausesOfCases(db: Executor, caseIds: readonly string[]): Promise<(caseId: string) => Pause[]> {
  const rows = await db<ActRow>('acts').whereIn('case_id', [...new Set(caseIds)]).whereIn('act', [...clockActs, ...endingActs]).whereIn('status', ['submitted', 'effective']);
  return (caseId) => pausesIn(rows.filter((row) => row.case_id === caseId).map(toCaseEvent), NOT_YET);
}

export const pausesOf = async (db: Executor, caseId: string): Promise<Pause[]> => (await pausesOfCases(db, [caseId]))(caseId);
