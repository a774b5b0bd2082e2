import type { Knex } from 'knex';
import type { Calendar } from '../../regulations/calendar/index.ts';
import { pausesOfCases } from '../case-life/pauses-of.ts';
import type { Executor } from '../database/connect.ts';
import type { DeadlineRow } from '../deadlines/deadline-row.ts';
import type { Recomputed } from '../deadlines/plan-recomputation.ts';
import { planRecomputation } from '../deadlines/plan-recomputation.ts';
import { countingTimeline } from '../settings/counting-on.ts';

export interface AffectedDeadline {
  deadline: DeadlineRow;
  planned: Recomputed;
}

/**
 * The deadlines whose dates would change with a calendar: those that still run, and those whose date is provisional although they are met.
 * @param calendar with the year that is being entered
 * @param narrow limits the rows further; the query has `deadlines as d` and `cases`
 * @param options.lock holds the rows until the transaction ends
 */
export async function affectedDeadlines(db: Executor, calendar: Calendar, narrow: (query: Knex.QueryBuilder) => void = () => undefined, options: { lock?: boolean } = {}): Promise<AffectedDeadline[]> {
  const query = db('deadlines as d')
    .join('cases', 'cases.id', 'd.case_id')
    .whereNull('d.ended_on')
    .whereNot('d.status', 'ended')
    .where((open) => open.whereNull('d.met_on').orWhere('d.provisional', true))
    .orderBy(['d.due_on', 'd.id'])
    .select('d.*');
  narrow(query);
  if (options.lock) query.forUpdate('d');
  const [rows, rulesOn] = await Promise.all([query as unknown as Promise<DeadlineRow[]>, countingTimeline(db)]);
  const pauses = await pausesOfCases(db, rows.map((row) => row.case_id));
  return rows.flatMap((deadline) => {
    const planned = planRecomputation(deadline, { calendar, rules: rulesOn(deadline.started_on), pauses: pauses(deadline.case_id) });
    return planned ? [{ deadline, planned }] : [];
  });
}
