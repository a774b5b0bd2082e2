import type { Executor } from '../database/connect.ts';
import type { Clock } from '../platform/clock.ts';
import { dayOf } from '../platform/clock.ts';
import { notFound } from '../platform/problem.ts';

/** A case that is not closed stands so: taken in, under way, or 中止. */
export const openStatuses = ['submitted', 'running', 'suspended'] as const;

/** A row of `app.cases`. `application` is the validated form; `facts` what the acts have established since. */
export interface CaseRow {
  id: string;
  case_no: string;
  procedure: string;
  application_type: string;
  category: string;
  person_id: string;
  county_code: string;
  city_code: string;
  province_code: string;
  status: 'submitted' | 'running' | 'suspended' | 'closed' | 'rejected';
  /** why the case ended before a decision; null: it did not */
  ending: 'withdrawn' | 'annulled' | 'applicant-died' | null;
  outcome: string | null;
  application_date: string;
  application: Record<string, unknown>;
  facts: Record<string, unknown>;
  release_id: string;
  process_instance_id: string | null;
  simulated_on: string | null;
  version: number;
}

/** @throws Problem not-found */
export async function getCase(db: Executor, caseId: string): Promise<CaseRow> {
  const row = await db<CaseRow>('cases').where({ id: caseId }).first();
  if (!row) throw notFound('该案件');
  return row;
}

/** The day on which this case is: its own date when it is a simulated one, else today in Asia/Shanghai. */
export function caseToday(row: Pick<CaseRow, 'simulated_on'>, clock: Clock): string {
  return row.simulated_on ?? dayOf(clock.now());
}

/** Years by which the timers of a case lie ahead: those of a simulated case are only ever executed by advancing it. */
export function timerShift(row: Pick<CaseRow, 'simulated_on'>): number {
  return row.simulated_on ? 1200 : 0;
}

/** Adds facts that an act has established; a later act overwrites an earlier one's. */
export async function addFacts(db: Executor, caseId: string, facts: Record<string, unknown>): Promise<void> {
  await db('cases').where({ id: caseId }).update({ facts: db.raw('facts || ?::jsonb', [JSON.stringify(facts)]) });
}
