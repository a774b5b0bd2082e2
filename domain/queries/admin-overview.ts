import type { Knex } from 'knex';
import { openStatuses } from '../cases/case-row.ts';
import type { Database } from '../database/connect.ts';
import { dayOf } from '../platform/clock.ts';
import type { CountedOffice } from '../statistics/counted-offices.ts';
import { selected } from '../statistics/selection.ts';
import type { CaseScope } from './case-scope.ts';

export interface AdminOverview {
  runningCases: number;
  closedCases: number;
  openTasks: number;
  openIncidents: number;
  pendingCommands: number;
  pendingEvents: number;
  overdue: number;
  dueToday: number;
}

const OPEN_PERIOD = ['running', 'breached'];

/**
 * Counts over the cases of a scope, of tasks and periods over those that run; events that are not applied yet belong to no case so far and are counted over all.
 * @param offices the scope as offices: closed cases are too many to count, their sum is kept by office
 */
export async function adminOverview(db: Database, scope: CaseScope, offices: readonly CountedOffice[], now: Date): Promise<AdminOverview> {
  const inScope = (): Knex.QueryBuilder => {
    const query = db('cases');
    scope(query);
    return query;
  };
  const count = async (query: Knex.QueryBuilder): Promise<number> => Number(((await query.count({ total: '*' }).first()) as { total: string }).total);
  const of = (table: string): Knex.QueryBuilder => inScope().join(table, `${table}.case_id`, 'cases.id');
  const today = dayOf(now);
  const due = (sign: '<' | '='): Knex.Raw => db.raw(`count(*) filter (where deadlines.due_on ${sign} coalesce(cases.simulated_on, ?::date))`, [today]);
  const openPeriods = of('deadlines').whereIn('deadlines.status', OPEN_PERIOD).whereNull('deadlines.met_on').whereIn('cases.status', [...openStatuses]);
  const [runningCases, counted, notCounted, openTasks, openIncidents, pendingCommands, pendingEvents, periods] = await Promise.all([
    count(inScope().whereIn('cases.status', [...openStatuses])),
    db('variant_stats').modify(selected({ offices })).first(db.raw('coalesce(sum(n), 0) as n')) as unknown as Promise<{ n: string }>,
    count(inScope().where('cases.status', 'closed').whereNull('cases.variant_id')),
    count(of('tasks').where('tasks.state', 'open').whereIn('cases.status', [...openStatuses])),
    count(of('incidents').where('incidents.state', 'open')),
    count(of('commands').where('commands.status', 'pending')),
    count(db.withSchema('bridge').from('engine_events').whereNull('applied_at')),
    openPeriods.first({ overdue: due('<'), today: due('=') }) as unknown as Promise<{ overdue: string; today: string }>,
  ]);
  return { runningCases, closedCases: Number(counted.n) + notCounted, openTasks, openIncidents, pendingCommands, pendingEvents, overdue: Number(periods.overdue), dueToday: Number(periods.today) };
}
